package org.baoxue.api;

import org.baoxue.shared.Id;
import org.baoxue.shared.secret.Seal;
import org.baoxue.shared.secret.Secret;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.util.ClassUtils;

import java.lang.reflect.Constructor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How values stand in the database: every record that is an {@link Id} as a plain string and every
/// {@link Secret} sealed (a new one is found by itself), and a day as its ISO text, which sorts
/// rightly and does not depend on a time zone. A module adds forms of its own as beans: converters
/// that are annotated as reading or writing.
@Configuration(proxyBeanMethods = false)
class StoredForms {

    @Bean
    MongoCustomConversions storedFormConversions(
            ObjectProvider<Converter<?, ?>> others, Seal seal) {
        var ids = types(Id.class);
        var forms =
                Stream.of(
                        new Writing(ids),
                        Reading.of(ids),
                        new Sealing(seal),
                        Unsealing.of(types(Secret.class), seal),
                        new DayWriting(),
                        new DayReading());
        return new MongoCustomConversions(
                Stream.concat(forms, others.stream().filter(StoredForms::isStoredForm)).toList());
    }

    @Bean
    MappingMongoConverter recordConverter(
            MongoMappingContext context, MongoCustomConversions conversions, Seal seal) {
        return new RecordConverter(context, conversions, seal);
    }

    private static boolean isStoredForm(Converter<?, ?> converter) {
        return converter.getClass().isAnnotationPresent(WritingConverter.class)
                || converter.getClass().isAnnotationPresent(ReadingConverter.class);
    }

    private static Set<Class<?>> types(Class<?> kind) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(kind));
        return scanner.findCandidateComponents("org.baoxue").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                .collect(Collectors.toUnmodifiableSet());
    }

    @WritingConverter
    private record Writing(Set<Class<?>> types) implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return types.stream()
                    .map(type -> new ConvertiblePair(type, String.class))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object id, TypeDescriptor from, TypeDescriptor to) {
            return id == null ? null : ((Id) id).value();
        }
    }

    @ReadingConverter
    private record Reading(Map<Class<?>, Constructor<?>> ids) implements GenericConverter {

        static Reading of(Set<Class<?>> types) {
            return new Reading(
                    types.stream()
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            Function.identity(), Reflective::constructor)));
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return ids.keySet().stream()
                    .map(type -> new ConvertiblePair(String.class, type))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object value, TypeDescriptor from, TypeDescriptor to) {
            return value == null
                    ? null
                    : Reflective.made(Objects.requireNonNull(ids.get(to.getType())), value);
        }
    }

    @WritingConverter
    private record Sealing(Seal seal) implements Converter<Secret, Binary> {
        @Override
        public Binary convert(Secret secret) {
            return secret.sealed(seal).binary();
        }
    }

    @ReadingConverter
    private record Unsealing(Map<Class<?>, Constructor<?>> secrets, Seal seal)
            implements GenericConverter {

        static Unsealing of(Set<Class<?>> types, Seal seal) {
            return new Unsealing(
                    types.stream()
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            Function.identity(), Reflective::ofSealed)),
                    seal);
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return secrets.keySet().stream()
                    .map(type -> new ConvertiblePair(Binary.class, type))
                    .collect(Collectors.toSet());
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object stored, TypeDescriptor from, TypeDescriptor to) {
            return stored == null
                    ? null
                    : Reflective.made(
                            Objects.requireNonNull(secrets.get(to.getType())),
                            seal.sealed((Binary) stored));
        }
    }

    @WritingConverter
    private static final class DayWriting implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    private static final class DayReading implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }
}

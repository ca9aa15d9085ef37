package org.baoxue.api;

import org.baoxue.shared.Id;
import org.baoxue.shared.secret.Seal;
import org.baoxue.shared.secret.Secret;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.util.NumberUtils;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// How the values of one type stand in the database.
sealed interface StoredForm {

    Object read(Object stored);

    Object written(Object value);

    /// Texts, ticks and numbers as they are. (The database may give a number as another kind.)
    record Plain(Class<?> type) implements StoredForm {

        @Override
        public Object read(Object stored) {
            return stored instanceof Number number
                    ? NumberUtils.convertNumberToTargetClass(number, type.asSubclass(Number.class))
                    : stored;
        }

        @Override
        public Object written(Object value) {
            return value;
        }
    }

    /// An enum's constants by their names.
    @SuppressWarnings({"rawtypes", "unchecked"})
    record Constant(Class type) implements StoredForm {

        @Override
        public Object read(Object stored) {
            return Enum.valueOf(type, (String) stored);
        }

        @Override
        public Object written(Object value) {
            return ((Enum) value).name();
        }
    }

    /// A typed id as its text.
    record Named(Constructor<?> id) implements StoredForm {

        @Override
        public Object read(Object stored) {
            return Reflective.made(id, stored);
        }

        @Override
        public Object written(Object value) {
            return ((Id) value).value();
        }
    }

    /// A secret as it is sealed.
    record Hidden(Constructor<?> secret, Seal seal) implements StoredForm {

        @Override
        public Object read(Object stored) {
            return Reflective.made(secret, seal.sealed((Binary) stored));
        }

        @Override
        public Object written(Object value) {
            return ((Secret) value).sealed(seal).binary();
        }
    }

    /// By a converter: days, times, and what a module adds.
    record Converted(ConversionService conversions, Class<?> type, Class<?> stored)
            implements StoredForm {

        @Override
        public Object read(Object value) {
            return Objects.requireNonNull(conversions.convert(value, type));
        }

        @Override
        public Object written(Object value) {
            return Objects.requireNonNull(conversions.convert(value, stored));
        }
    }

    /// A list, element by element.
    record Listed(StoredForm element) implements StoredForm {

        @Override
        public Object read(Object stored) {
            return ((Collection<?>) stored).stream().map(element::read).toList();
        }

        @Override
        public Object written(Object values) {
            return ((Collection<?>) values).stream().map(element::written).toList();
        }
    }

    /// A set, which the database keeps as a list: sorted, so that the same set is the same list.
    record Distinct(StoredForm element) implements StoredForm {

        @Override
        public Object read(Object stored) {
            return ((Collection<?>) stored)
                    .stream()
                            .map(element::read)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        @Override
        public Object written(Object values) {
            return ((Collection<?>) values)
                    .stream()
                            .map(element::written)
                            .sorted(Comparator.comparing(String::valueOf))
                            .toList();
        }
    }

    /// A record as a document: taken apart by its accessors, made by its constructor. What is null
    /// is left out.
    record Whole(Constructor<?> constructor, List<Component> components) implements StoredForm {

        @Override
        public Object read(Object stored) {
            var document = (Document) stored;
            var values = new @Nullable Object[components.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = components.get(i).in(document);
            }
            return Reflective.made(constructor, values);
        }

        @Override
        public Document written(Object value) {
            var document = new Document();
            components.forEach(component -> component.put(value, document));
            return document;
        }
    }

    /// A record's component.
    ///
    /// @param field its name in the document
    record Component(String field, Method accessor, StoredForm form) {

        private @Nullable Object in(Document stored) {
            var value = stored.get(field);
            return value == null ? null : form.read(value);
        }

        private void put(Object whole, Document document) {
            var value = Reflective.got(accessor, whole);
            if (value != null) {
                document.put(field, form.written(value));
            }
        }
    }
}

package org.baoxue.api;

import org.baoxue.api.StoredForm.Component;
import org.baoxue.api.StoredForm.Constant;
import org.baoxue.api.StoredForm.Converted;
import org.baoxue.api.StoredForm.Distinct;
import org.baoxue.api.StoredForm.Hidden;
import org.baoxue.api.StoredForm.Listed;
import org.baoxue.api.StoredForm.Named;
import org.baoxue.api.StoredForm.Plain;
import org.baoxue.api.StoredForm.Whole;
import org.baoxue.shared.Id;
import org.baoxue.shared.secret.Seal;
import org.baoxue.shared.secret.Secret;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.util.ClassUtils;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads and writes records by a form that is worked out once for each type, where Spring Data
/// looks at every value anew; a sheet has hundreds. What stands in the database is the same. A
/// record that has a component of another kind than those below is left to Spring Data as a whole.
final class RecordConverter extends MappingMongoConverter {

    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, Boolean.class, Integer.class, Long.class, Double.class);

    private final ClassValue<Optional<Whole>> wholes =
            new ClassValue<>() {
                @Override
                protected Optional<Whole> computeValue(Class<?> type) {
                    return type.isRecord() ? whole(type) : Optional.empty();
                }
            };

    private final Seal seal;

    RecordConverter(MongoMappingContext context, MongoCustomConversions conversions, Seal seal) {
        super(NoOpDbRefResolver.INSTANCE, context);
        setCustomConversions(conversions);
        this.seal = seal;
    }

    @Override
    @SuppressWarnings("unchecked") // a form makes what it is the form of
    protected <S> S readDocument(
            ConversionContext context, @Nullable Bson stored, TypeInformation<? extends S> type) {
        var whole = wholes.get(type.getType());
        return whole.isPresent() && stored instanceof Document document
                ? (S) whole.get().read(document)
                : super.readDocument(context, stored, type);
    }

    @Override
    protected void writeInternal(
            @Nullable Object value, Bson target, @Nullable TypeInformation<?> type) {
        var whole = value == null ? Optional.<Whole>empty() : wholes.get(value.getClass());
        if (value != null && whole.isPresent() && target instanceof Document document) {
            document.putAll(whole.get().written(value));
        } else {
            super.writeInternal(value, target, type);
        }
    }

    private Optional<Whole> whole(Class<?> type) {
        var components = new ArrayList<Component>();
        for (var component : type.getRecordComponents()) {
            var form = form(component.getGenericType());
            if (form.isEmpty()) {
                return Optional.empty();
            }
            component.getAccessor().setAccessible(true);
            components.add(new Component(field(component), component.getAccessor(), form.get()));
        }
        return Optional.of(new Whole(Reflective.constructor(type), List.copyOf(components)));
    }

    private String field(RecordComponent component) {
        return getMappingContext()
                .getRequiredPersistentEntity(component.getDeclaringRecord())
                .getRequiredPersistentProperty(component.getName())
                .getFieldName();
    }

    private Optional<? extends StoredForm> form(Type type) {
        return switch (type) {
            case Class<?> plain -> form(ClassUtils.resolvePrimitiveIfNecessary(plain));
            case ParameterizedType list when list.getRawType() == List.class ->
                    form(list.getActualTypeArguments()[0]).map(Listed::new);
            case ParameterizedType set when set.getRawType() == Set.class ->
                    form(set.getActualTypeArguments()[0]).map(Distinct::new);
            default -> Optional.empty();
        };
    }

    private Optional<? extends StoredForm> form(Class<?> type) {
        if (Id.class.isAssignableFrom(type) && type.isRecord()) {
            return Optional.of(new Named(Reflective.constructor(type)));
        }
        if (Secret.class.isAssignableFrom(type)) {
            return Optional.of(new Hidden(Reflective.ofSealed(type), seal));
        }
        var stored = conversions.getCustomWriteTarget(type);
        if (stored.isPresent()) {
            return stored.map(target -> new Converted(conversionService, type, target));
        }
        if (type.isEnum()) {
            return Optional.of(new Constant(type));
        }
        return PLAIN.contains(type) ? Optional.of(new Plain(type)) : wholes.get(type);
    }
}

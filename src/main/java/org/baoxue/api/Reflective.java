package org.baoxue.api;

import org.baoxue.shared.secret.Sealed;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/// A type's members, called without knowing the type.
final class Reflective {

    private Reflective() {}

    static Constructor<?> constructor(Class<?> type) {
        try {
            var components = Stream.of(type.getRecordComponents()).map(RecordComponent::getType);
            var constructor = type.getDeclaredConstructor(components.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " is no record", impossible);
        }
    }

    /// How a type is made of what is sealed.
    static Constructor<?> ofSealed(Class<?> secret) {
        try {
            var constructor = secret.getDeclaredConstructor(Sealed.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(secret + " cannot be read again", impossible);
        }
    }

    static Object made(Constructor<?> constructor, @Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(
                    "a stored " + constructor.getDeclaringClass().getSimpleName() + " is malformed",
                    refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(constructor + " cannot be called", impossible);
        }
    }

    static @Nullable Object got(Method accessor, Object whole) {
        try {
            return accessor.invoke(whole);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(accessor + " cannot be called", impossible);
        }
    }
}

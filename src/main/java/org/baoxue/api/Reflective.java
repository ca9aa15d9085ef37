package org.baoxue.api;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/// A record's members, called without knowing the record.
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

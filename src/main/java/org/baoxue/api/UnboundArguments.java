package org.baoxue.api;

import graphql.schema.DataFetchingEnvironment;

import org.baoxue.shared.Fault;
import org.baoxue.shared.Id;
import org.baoxue.shared.Malformed;
import org.baoxue.shared.secret.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What is wrong with arguments that Spring could not bind. It tells the place within an argument,
/// but neither which argument nor what was wrong: both are found again here, in the parameters of
/// the controller's method, which is named as the field is.
@Component
class UnboundArguments {

    private final ListableBeanFactory beans;

    UnboundArguments(ListableBeanFactory beans) {
        this.beans = beans;
    }

    List<Fault> faults(DataFetchingEnvironment environment, BindException bind) {
        return bind.getFieldErrors().stream().map(error -> fault(environment, error)).toList();
    }

    private Fault fault(DataFetchingEnvironment environment, FieldError error) {
        var path = error.getField().replaceFirst("^\\$\\.?", "");
        var value = String.valueOf(error.getRejectedValue());
        return parameters(environment.getField().getName())
                .filter(parameter ->
                        Objects.equals(
                                value(environment.getArgument(parameter.getName()), path),
                                error.getRejectedValue()))
                .findFirst()
                .map(parameter -> fault(parameter, path, value))
                .orElseGet(() -> new Fault(path, "", "malformed"));
    }

    private static Fault fault(Parameter parameter, String path, String value) {
        var method = (Method) parameter.getDeclaringExecutable();
        var at = List.of(method.getParameters()).indexOf(parameter);
        var type = type(ResolvableType.forMethodParameter(new MethodParameter(method, at)), path);
        return new Fault(
                path.isEmpty() ? parameter.getName() : parameter.getName() + "." + path,
                Secret.class.isAssignableFrom(type) ? "***" : value,
                reason(type, value));
    }

    private Stream<Parameter> parameters(String field) {
        return beans.getBeansWithAnnotation(Controller.class).values().stream()
                .flatMap(controller ->
                        Stream.of(ClassUtils.getUserClass(controller).getDeclaredMethods()))
                .filter(method -> method.getName().equals(field))
                .flatMap(method -> Stream.of(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(Argument.class));
    }

    /// What stands at a path such as `guardians[0].phone` within an argument.
    private static @Nullable Object value(@Nullable Object argument, String path) {
        var value = argument;
        for (var step : steps(path)) {
            value =
                    switch (value) {
                        case Map<?, ?> map -> map.get(step);
                        case List<?> list when step.matches("\\d+") && index(step) < list.size() ->
                                list.get(index(step));
                        case null, default -> null;
                    };
        }
        return value;
    }

    private static Class<?> type(ResolvableType parameter, String path) {
        var type = content(parameter);
        for (var step : steps(path)) {
            if (!step.matches("\\d+")) {
                type = content(component(type, step));
            }
        }
        return type.toClass();
    }

    private static ResolvableType component(ResolvableType owner, String name) {
        return Optional.ofNullable(owner.toClass().getRecordComponents()).stream()
                .flatMap(Stream::of)
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> ResolvableType.forType(component.getGenericType()))
                .orElse(ResolvableType.NONE);
    }

    /// A list stands for what it holds, and so does a value that may be left out.
    private static ResolvableType content(ResolvableType type) {
        var wraps =
                Collection.class.isAssignableFrom(type.toClass())
                        || type.toClass() == ArgumentValue.class;
        return wraps ? content(type.getGeneric(0)) : type;
    }

    private static String reason(Class<?> type, String value) {
        if (Id.class.isAssignableFrom(type) || Secret.class.isAssignableFrom(type)) {
            try {
                made(type.getDeclaredConstructor(String.class), value);
            } catch (Malformed malformed) {
                return malformed.fault();
            } catch (NoSuchMethodException _) {
                return "malformed";
            }
        }
        return "malformed";
    }

    private static void made(Constructor<?> constructor, String value) {
        try {
            constructor.setAccessible(true);
            constructor.newInstance(value);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof Malformed malformed) {
                throw malformed;
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("an id is made of a text", impossible);
        }
    }

    private static int index(String step) {
        return Integer.parseInt(step);
    }

    private static List<String> steps(String path) {
        return Stream.of(path.split("[.\\[\\]]+")).filter(step -> !step.isEmpty()).toList();
    }
}

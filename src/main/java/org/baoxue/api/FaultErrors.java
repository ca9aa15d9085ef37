package org.baoxue.api;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;

import org.baoxue.shared.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The error for arguments that cannot be read: every fault of the request at once, the first also
/// by itself.
@Component
class FaultErrors {

    private final Wording wording;

    FaultErrors(Wording wording) {
        this.wording = wording;
    }

    GraphQLError at(DataFetchingEnvironment environment, List<Fault> faults) {
        return error(GraphqlErrorBuilder.newError(environment), faults, environment.getLocale());
    }

    GraphQLError of(List<Fault> faults, @Nullable Locale locale) {
        return error(GraphqlErrorBuilder.newError(), faults, locale);
    }

    private GraphQLError error(
            GraphqlErrorBuilder<?> error, List<Fault> faults, @Nullable Locale locale) {
        var first = faults.getFirst();
        return error.errorType(ErrorType.ValidationError)
                .message("%s", words(faults, locale))
                .extensions(
                        Map.of(
                                "code",
                                "invalid-value",
                                "field",
                                first.field(),
                                "value",
                                first.value(),
                                "fault",
                                first.fault(),
                                "faults",
                                faults.stream().map(fault -> told(fault, locale)).toList()))
                .build();
    }

    private String words(List<Fault> faults, @Nullable Locale locale) {
        return faults.stream()
                .map(fault -> wording.fault(fault, locale))
                .collect(Collectors.joining(" "));
    }

    private Map<String, String> told(Fault fault, @Nullable Locale locale) {
        return Map.of(
                "field", fault.field(),
                "value", fault.value(),
                "fault", fault.fault(),
                "message", wording.fault(fault, locale));
    }
}

package org.baoxue.api;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.scalars.ExtendedScalars;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Function;

/// The scalars of `schema.graphqls`: `Date`, `DateTime` and `Long`. A day that no calendar has is
/// refused, not bent into the next best.
@Configuration(proxyBeanMethods = false)
class Scalars {

    @Bean
    RuntimeWiringConfigurer scalarWiring() {
        return wiring ->
                wiring.scalar(scalar("Date", LocalDate::parse))
                        .scalar(ExtendedScalars.GraphQLLong)
                        .scalar(scalar("DateTime", text -> OffsetDateTime.parse(text).toInstant()));
    }

    private static GraphQLScalarType scalar(String name, Function<String, Object> parse) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TimeCoercing(name, parse))
                .build();
    }

    /// Written by ISO 8601, with a year of four digits.
    private record TimeCoercing(String name, Function<String, Object> parse)
            implements Coercing<Object, String> {

        private static final String FOUR_DIGITS = "\\d{4}-.*";

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof String text && text.matches(FOUR_DIGITS)) {
                try {
                    return parse.apply(text);
                } catch (DateTimeException noSuchTime) {
                    throw new CoercingParseValueException("not a " + name, noSuchTime);
                }
            }
            throw new CoercingParseValueException("not a " + name);
        }

        @Override
        public Object parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            try {
                var text = input instanceof StringValue written ? written.getValue() : null;
                return parseValue(text == null ? input : text, context, locale);
            } catch (CoercingParseValueException refused) {
                throw new CoercingParseLiteralException(refused.getMessage(), refused);
            }
        }
    }
}

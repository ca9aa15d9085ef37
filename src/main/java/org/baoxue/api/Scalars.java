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

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// The scalars of `schema.graphqls`: `Date`, `DateTime` and `Long`.
@Configuration(proxyBeanMethods = false)
class Scalars {

    @Bean
    RuntimeWiringConfigurer scalarWiring() {
        return wiring ->
                wiring.scalar(ExtendedScalars.Date)
                        .scalar(ExtendedScalars.GraphQLLong)
                        .scalar(
                                GraphQLScalarType.newScalar()
                                        .name("DateTime")
                                        .coercing(new InstantCoercing())
                                        .build());
    }

    private static final class InstantCoercing implements Coercing<Instant, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return value.toString();
        }

        @Override
        public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return OffsetDateTime.parse(input.toString()).toInstant();
            } catch (DateTimeParseException cause) {
                throw new CoercingParseValueException(
                        "'%s' is not a time such as 2019-10-22T09:30:00+08:00".formatted(input),
                        cause);
            }
        }

        @Override
        public Instant parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text) {
                return parseValue(String.valueOf(text.getValue()), context, locale);
            }
            throw new CoercingParseLiteralException("a DateTime is written as a string");
        }
    }
}

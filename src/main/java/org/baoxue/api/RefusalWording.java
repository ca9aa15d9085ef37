package org.baoxue.api;

import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.WiringFactory;

import org.baoxue.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import java.util.Locale;
import java.util.Objects;

/// Words the `message` of every type that implements `Refusal`, in the reader's language, from
/// `messages*.properties` under `refusal.<code>`.
@Configuration(proxyBeanMethods = false)
class RefusalWording {

    @Bean
    RuntimeWiringConfigurer wordRefusals(MessageSource messages) {
        return wiring -> wiring.wiringFactory(new Messages(messages));
    }

    private record Messages(MessageSource messages) implements WiringFactory {

        @Override
        public boolean providesDataFetcher(FieldWiringEnvironment environment) {
            return environment.getFieldDefinition().getName().equals("message")
                    && environment.getParentType()
                            instanceof graphql.language.ObjectTypeDefinition type
                    && type.getImplements().stream()
                            .anyMatch(name -> ((TypeName) name).getName().equals("Refusal"));
        }

        @Override
        public DataFetcher<String> getDataFetcher(FieldWiringEnvironment environment) {
            return this::worded;
        }

        private String worded(DataFetchingEnvironment environment) {
            var refusal = Objects.requireNonNull(environment.<Refusal>getSource());
            return messages.getMessage(
                    "refusal." + refusal.code(),
                    refusal.details().stream().map(String::valueOf).toArray(),
                    environment.getLocale() == null ? Locale.CHINESE : environment.getLocale());
        }
    }
}

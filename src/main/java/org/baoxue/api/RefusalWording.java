package org.baoxue.api;

import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.WiringFactory;

import org.baoxue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import java.util.Objects;
import java.util.Set;

/// Words the `message` of every type that implements `Refusal`, in the reader's language, from
/// `messages*.properties` under `refusal.<code>`; a detail that has a word of its own under
/// `word.<detail>`, such as a stage, is given by it.
@Configuration(proxyBeanMethods = false)
class RefusalWording {

    private static final Set<String> SHARED = Set.of("field", "message");

    @Bean
    RuntimeWiringConfigurer wordRefusals(Wording wording) {
        return wiring -> wiring.wiringFactory(new Messages(wording));
    }

    private record Messages(Wording wording) implements WiringFactory {

        @Override
        public boolean providesDataFetcher(FieldWiringEnvironment environment) {
            return SHARED.contains(environment.getFieldDefinition().getName())
                    && environment.getParentType()
                            instanceof graphql.language.ObjectTypeDefinition type
                    && type.getImplements().stream()
                            .anyMatch(name -> ((TypeName) name).getName().equals("Refusal"));
        }

        @Override
        public DataFetcher<@Nullable String> getDataFetcher(FieldWiringEnvironment environment) {
            return environment.getFieldDefinition().getName().equals("field")
                    ? fetching -> refusal(fetching).field()
                    : this::worded;
        }

        private static Refusal refusal(DataFetchingEnvironment environment) {
            return Objects.requireNonNull(environment.<Refusal>getSource());
        }

        private String worded(DataFetchingEnvironment environment) {
            return wording.refusal(refusal(environment), environment.getLocale());
        }
    }
}

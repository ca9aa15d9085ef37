package org.baoxue.api;

import graphql.language.TypeName;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.WiringFactory;

import org.baoxue.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/// Words the `message` of every type that implements `Refusal`, in the reader's language, from
/// `messages*.properties` under `refusal.<code>`; a detail that has a word of its own under
/// `word.<detail>`, such as a stage, is given by it.
@Configuration(proxyBeanMethods = false)
class RefusalWording {

    private static final Set<String> SHARED = Set.of("field", "message");

    @Bean
    RuntimeWiringConfigurer wordRefusals(MessageSource messages) {
        return wiring -> wiring.wiringFactory(new Messages(messages));
    }

    private record Messages(MessageSource messages) implements WiringFactory {

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
            var refusal = refusal(environment);
            var locale = environment.getLocale() == null ? Locale.CHINESE : environment.getLocale();
            return messages.getMessage(
                    "refusal." + refusal.code(),
                    refusal.details().stream().map(detail -> word(detail, locale)).toArray(),
                    locale);
        }

        /// A stage or a kind of record by its official term; what has none stands as it is.
        private String word(Object detail, Locale locale) {
            return Objects.requireNonNull(
                    messages.getMessage("word." + detail, null, detail.toString(), locale));
        }
    }
}

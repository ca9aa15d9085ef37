package org.baoxue.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Front ends ask the same few questions with other variables: a document that was found valid is
/// neither parsed nor validated again. A faulty one is, since its errors are worded for the reader.
@Configuration(proxyBeanMethods = false)
class KnownDocuments {

    private static final int MOST_CHARACTERS = 200_000;

    @Bean
    GraphQlSourceBuilderCustomizer rememberDocuments() {
        var remembered = new Remembered(cache());
        return source ->
                source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(remembered));
    }

    /// Bounded by the length of what is remembered, so that no stream of ever new documents fills
    /// the memory.
    private static Cache<String, PreparsedDocumentEntry> cache() {
        return Caffeine.newBuilder()
                .maximumWeight(MOST_CHARACTERS)
                .weigher((String document, PreparsedDocumentEntry _) -> document.length())
                .build();
    }

    private record Remembered(Cache<String, PreparsedDocumentEntry> cache)
            implements PreparsedDocumentProvider {

        @Override
        public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
                ExecutionInput asked,
                Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
            var known = cache.getIfPresent(asked.getQuery());
            if (known == null) {
                known = parseAndValidate.apply(asked);
                if (!known.hasErrors()) {
                    cache.put(asked.getQuery(), known);
                }
            }
            return CompletableFuture.completedFuture(known);
        }
    }
}

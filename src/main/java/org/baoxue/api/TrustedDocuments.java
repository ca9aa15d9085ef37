package org.baoxue.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import graphql.ExecutionResult;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;

import org.baoxue.shared.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The documents that front ends are known to send, each by the SHA-256 of its text. A front end
/// may send the hash alone (`extensions.persistedQuery.sha256Hash`), and a service may be told to
/// answer no other document: then whoever gets hold of an account can ask only what our pages ask.
@Component
class TrustedDocuments implements WebGraphQlInterceptor {

    private static final String OWN = "classpath*:documents/*.graphql";

    private final Map<String, String> byHash;
    private final boolean only;
    private final Wording wording;

    TrustedDocuments(TrustedSettings settings, ResourcePatternResolver files, Wording wording)
            throws IOException {
        var given = settings.directory();
        var theirs =
                given == null
                        ? new Resource[0]
                        : files.getResources("file:" + given.toAbsolutePath() + "/*.graphql");
        this.byHash =
                Stream.of(files.getResources(OWN), theirs)
                        .flatMap(Arrays::stream)
                        .map(TrustedDocuments::text)
                        .collect(
                                Collectors.toMap(
                                        TrustedDocuments::hash,
                                        Function.identity(),
                                        (text, _) -> text));
        this.only = settings.only();
        this.wording = wording;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var hash = givenHash(request);
        if (hash != null && isHashAlone(request)) {
            var text = byHash.get(hash);
            if (text == null) {
                return refused(request, "unknown-document", hash);
            }
            request.configureExecutionInput((_, changed) -> changed.query(text).build());
        } else if (only && !byHash.containsKey(hash(request.getDocument()))) {
            return refused(request, "untrusted-document", hash(request.getDocument()));
        }
        return chain.next(request);
    }

    private static boolean isHashAlone(WebGraphQlRequest request) {
        return request.getDocument().equals(PersistedQuerySupport.PERSISTED_QUERY_MARKER);
    }

    private static @Nullable String givenHash(WebGraphQlRequest request) {
        return request.getExtensions().get("persistedQuery") instanceof Map<?, ?> persisted
                ? String.valueOf(persisted.get("sha256Hash")).toLowerCase(Locale.ROOT)
                : null;
    }

    private Mono<WebGraphQlResponse> refused(WebGraphQlRequest request, String code, String hash) {
        var error =
                GraphqlErrorBuilder.newError()
                        .errorType(ErrorType.BAD_REQUEST)
                        .message("%s", wording.error(code, request.getLocale(), hash))
                        .extensions(Map.of("code", code))
                        .build();
        return Mono.just(
                new WebGraphQlResponse(
                        new DefaultExecutionGraphQlResponse(
                                request.toExecutionInput(),
                                ExecutionResult.newExecutionResult().addError(error).build())));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("cannot read " + file, unreadable);
        }
    }

    private static String hash(String text) {
        return Sha256.sum(text).hex();
    }
}

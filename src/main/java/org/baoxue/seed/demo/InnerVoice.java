package org.baoxue.seed.demo;

import org.baoxue.access.Caller;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Speaks to the API inside the process, in a person's name.
record InnerVoice(ExecutionGraphQlService service, JsonMapper json, Caller caller)
        implements Voice {

    @Override
    public JsonNode say(String document, Map<String, ?> variables) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn()));
        try {
            var response = service.execute(request(document, variables)).block();
            return Documents.onlyField(
                    document, json.valueToTree(Objects.requireNonNull(response).toMap()));
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static DefaultExecutionGraphQlRequest request(
            String document, Map<String, ?> variables) {
        return new DefaultExecutionGraphQlRequest(
                Documents.text(document),
                null,
                Map.copyOf(variables),
                Map.of(),
                UUID.randomUUID().toString(),
                null);
    }

    private UsernamePasswordAuthenticationToken signedIn() {
        var authorities =
                caller.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities);
    }
}

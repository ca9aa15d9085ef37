package org.baoxue.support;

import graphql.ExecutionResult;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.shared.UserId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Testers who speak to the API in the name of a person; queries come from
/// `graphql-test/<module>/`.
@TestConfiguration(proxyBeanMethods = false)
public class Speakers {

    @Bean
    Speaking speaking(ExecutionGraphQlService service) {
        return caller -> tester(service, caller);
    }

    /// Gives a person a voice.
    public interface Speaking {

        GraphQlTester as(Caller caller);

        default GraphQlTester asCityOffice() {
            return as(caller("office", Role.CITY_OFFICE));
        }

        default GraphQlTester asCountyOffice() {
            return as(caller("county", Role.COUNTY_OFFICE));
        }

        default GraphQlTester asInspector(String id) {
            return as(caller(id, Role.INSPECTOR));
        }
    }

    public static Caller caller(String id, Role... roles) {
        return caller(id, Stream.of(roles).map(Grant::everywhere).toArray(Grant[]::new));
    }

    /// Somebody who has roles in certain places.
    public static Caller caller(String id, Grant... grants) {
        return new Caller(new UserId(id), "测试" + id, Set.of(grants));
    }

    /// An account for somebody who has roles everywhere.
    public static NewAccount account(String id, Role... roles) {
        return new NewAccount(new UserId(id), "测试" + id, caller(id, roles).grants(), Set.of());
    }

    private static GraphQlTester tester(ExecutionGraphQlService service, Caller caller) {
        return ExecutionGraphQlServiceTester.builder(
                        request -> {
                            signIn(caller);
                            request.configureExecutionInput(
                                    (input, builder) -> builder.locale(Locale.CHINA).build());
                            return service.execute(request);
                        })
                .build();
    }

    /// What the service answers a person, whole.
    public static ExecutionResult answer(
            ExecutionGraphQlService service, Caller caller, String document) {
        signIn(caller);
        var request = new DefaultExecutionGraphQlRequest(document, null, null, null, "1", null);
        return Objects.requireNonNull(service.execute(request).block()).getExecutionResult();
    }

    /// For a request over HTTP in a person's name.
    public static Authentication signedIn(Caller caller) {
        var authorities =
                caller.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities);
    }

    private static void signIn(Caller caller) {
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn(caller)));
    }
}

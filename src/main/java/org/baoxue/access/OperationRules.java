package org.baoxue.access;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/// Which role may do what, as `schema/access.yaml` has it: the only place where that is written.
///
/// An operation is a field of the schema, `Query.households`, or an address, `GET /photos/{id}`.
/// One without a rule is open to nobody.
@Component
public class OperationRules {

    private static final String FILE = "access.yaml";

    private final Map<String, Set<Role>> rules;

    OperationRules() {
        this(shipped());
    }

    OperationRules(Map<String, Set<Role>> rules) {
        this.rules = Map.copyOf(rules);
    }

    /// Every operation that has a rule.
    public Set<String> operations() {
        return rules.keySet();
    }

    /// Whether one of the caller's roles may do an operation.
    public boolean allows(String operation, Caller caller) {
        var may = rules.getOrDefault(operation, Set.of());
        return caller.grants().stream().anyMatch(grant -> may.contains(grant.role()));
    }

    /// Where the caller may do an operation; nowhere, if none of the roles may do it.
    public Reach reach(Caller caller, String operation) {
        var may = rules.get(operation);
        if (may == null) {
            throw new IllegalArgumentException("no rule says who may do " + operation);
        }
        return new Reach(
                caller.grants().stream()
                        .filter(grant -> may.contains(grant.role()))
                        .map(Grant::scope)
                        .toList());
    }

    private static Map<String, Set<Role>> shipped() {
        try {
            return RulesReading.rules(
                    "schema/" + FILE,
                    new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw new UncheckedIOException("the program lacks its " + FILE, cause);
        }
    }
}

package org.baoxue.access;

import org.baoxue.shared.yaml.Fields;
import org.baoxue.shared.yaml.Mistakes;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the file of rules: groups of roles, and the operations open to each.
final class RulesReading {

    private static final Map<String, Role> ROLES =
            Stream.of(Role.values()).collect(Collectors.toMap(Role::name, role -> role));

    private final Map<String, Set<Role>> groups = new HashMap<>();
    private final Map<String, Set<Role>> rules = new HashMap<>();

    private RulesReading() {}

    /// @throws IllegalStateException with every mistake there is
    static Map<String, Set<Role>> rules(String name, String content) {
        var mistakes = new Mistakes(name);
        var reading = new RulesReading();
        var file = Fields.in(content, mistakes);
        if (file != null) {
            reading.read(file);
        }
        if (!mistakes.found().isEmpty()) {
            throw new IllegalStateException(
                    mistakes.found().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining("\n")));
        }
        return reading.rules;
    }

    private void read(Fields file) {
        var named = part(file, "groups");
        named.keys().forEach(group -> groups.put(group, roles(named, group)));
        var types = part(file, "fields");
        types.keys().forEach(type -> open(part(types, type), field -> type + "." + field));
        open(part(file, "addresses"), UnaryOperator.identity());
        file.nothingElse();
    }

    private void open(Fields toGroups, UnaryOperator<String> operation) {
        toGroups.keys()
                .forEach(group -> {
                    var words = toGroups.words(group);
                    if (!groups.containsKey(group)) {
                        toGroups.wrong(group, "no group of roles is called '%s'".formatted(group));
                    }
                    for (var word : words) {
                        var may = groups.getOrDefault(group, Set.of());
                        if (rules.put(operation.apply(word), may) != null) {
                            toGroups.wrong(group, "'%s' has two rules".formatted(word));
                        }
                    }
                });
    }

    private static Set<Role> roles(Fields groups, String group) {
        var roles = EnumSet.noneOf(Role.class);
        for (var word : groups.words(group)) {
            if (!ROLES.containsKey(word)) {
                groups.wrong(group, "'%s' is no role".formatted(word));
            } else if (!roles.add(ROLES.get(word))) {
                groups.wrong(group, "'%s' stands twice".formatted(word));
            }
        }
        return roles;
    }

    private static Fields part(Fields within, String key) {
        if (!within.isMap(key)) {
            within.wrong(key, "'%s' is missing".formatted(key));
        }
        return Objects.requireNonNullElse(within.map(key), within);
    }
}

package org.baoxue.access;

import org.baoxue.shared.Id;
import org.springframework.data.mongodb.core.query.Criteria;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where a caller may do an operation: the scopes of those roles that may do it at all.
public record Reach(List<Scope> scopes) {

    public Reach {
        scopes = List.copyOf(scopes);
    }

    /// Whether nothing is out of it.
    public boolean isEverywhere() {
        return scopes.stream().anyMatch(scope -> scope.prefix().isEmpty());
    }

    /// Whether a division or a school lies in it.
    public boolean holds(Id place) {
        return scopes.stream().anyMatch(scope -> scope.holds(place));
    }

    /// Whether it lies in a division or holds it.
    public boolean concerns(Id division) {
        return scopes.stream().anyMatch(scope -> scope.concerns(division));
    }

    /// What a query must add to find nothing else; empty where nothing is out of reach.
    ///
    /// @param within what narrows to one scope; a scope that it answers nothing for is without any
    ///   record of the kind
    public Optional<Criteria> narrowing(Function<Scope, Optional<Criteria>> within) {
        if (isEverywhere()) {
            return Optional.empty();
        }
        var each = scopes.stream().flatMap(scope -> within.apply(scope).stream()).toList();
        return Optional.of(
                switch (each.size()) {
                    case 0 -> Criteria.where("_id").in(List.of());
                    case 1 -> each.getFirst();
                    default -> new Criteria().orOperator(each);
                });
    }

    /// The codes of a division and of all below it, which an index serves as a range.
    public static Criteria codes(String field, String prefix) {
        return Criteria.where(field).gte(prefix).lt(prefix + "~");
    }
}

package org.baoxue.registry;

import com.mongodb.client.model.Filters;

import org.baoxue.access.Reach;
import org.baoxue.access.Scope;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import java.util.Optional;

/// The records of a kind that lie within a caller's reach. Households and children are where they
/// live, whatever their codes say; a school's children are those who attend it. From a village or a
/// school the own town is seen with its villages, and from a village the town's schools.
public record Within(Class<?> type, Reach reach) {

    private static final int TOWN = 9;

    /// The query, finding nothing that lies elsewhere.
    Query of(Query query) {
        reach.narrowing(this::in)
                .ifPresent(inReach -> query.addCriteria(new Criteria().andOperator(inReach)));
        return query;
    }

    /// The same of a filter as the database has it.
    Bson of(Bson filter) {
        return reach.narrowing(this::in)
                .map(inReach -> Filters.and(filter, inReach.getCriteriaObject()))
                .orElse(filter);
    }

    /// Whether a record lies within it itself, so that it may be changed from there.
    public boolean holds(RegistryRecord<?> record) {
        return switch (record) {
            case Town town -> reach.holds(town.id());
            case Village village -> reach.holds(village.id());
            case School school -> reach.holds(school.id());
            case Household household -> reach.holds(household.village());
            case Child child ->
                    reach.holds(child.village())
                            || (child.school() != null
                                    && reach.scopes().stream()
                                            .anyMatch(scope ->
                                                    scope.isSchool()
                                                            && scope.holds(child.school())));
        };
    }

    /// Nothing, where a scope has no record of the kind.
    private Optional<Criteria> in(Scope scope) {
        if (type == Town.class) {
            return Optional.of(place("_id", "_id", scope));
        } else if (type == Village.class) {
            return Optional.of(
                    is(scope, TOWN + 3)
                            ? code("_id", scope.prefix())
                            : place("_id", "town", scope));
        } else if (type == School.class) {
            return Optional.of(
                    scope.isSchool() ? code("_id", scope.prefix()) : place("_id", "town", scope));
        } else if (scope.isSchool()) {
            return type == Child.class
                    ? Optional.of(code("school", scope.prefix()))
                    : Optional.empty();
        }
        return Optional.of(
                is(scope, TOWN + 3)
                        ? code("village", scope.prefix())
                        : place("village", "town", scope));
    }

    /// All of a county or more by the beginning of a code, all of a town by the town's code.
    private static Criteria place(String codes, String town, Scope scope) {
        var prefix = scope.prefix();
        return prefix.length() < TOWN
                ? Reach.codes(codes, prefix)
                : code(town, prefix.substring(0, TOWN));
    }

    private static boolean is(Scope scope, int length) {
        return !scope.isSchool() && scope.prefix().length() == length;
    }

    private static Criteria code(String field, String code) {
        return Criteria.where(field).is(code);
    }
}

package org.baoxue.audit;

import org.baoxue.access.Caller;
import org.baoxue.access.EventsWithin;
import org.baoxue.access.OperationRules;
import org.baoxue.access.Reach;
import org.baoxue.access.Scope;
import org.baoxue.access.StreamsWithin;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which chains of the trail a caller reads: those of the counties within reach, and of the reviews
/// there. A chain of the service as a whole, such as that of the sign-ins, is read by whoever reads
/// everything, and by others as far as its events tell of what lies within reach.
@Component
class ReadableStreams {

    private static final Pattern COUNTY = Pattern.compile("\\d{6}");

    private final OperationRules rules;
    private final List<StreamsWithin> others;
    private final List<EventsWithin> parts;

    ReadableStreams(OperationRules rules, List<StreamsWithin> others, List<EventsWithin> parts) {
        this.rules = rules;
        this.others = others;
        this.parts = parts;
    }

    /// Tells by a chain's name.
    Predicate<String> streams(String operation, Caller caller) {
        var reach = rules.reach(caller, operation);
        if (reach.isEverywhere()) {
            return _ -> true;
        }
        var others = others(reach);
        return stream ->
                COUNTY.matcher(stream).matches()
                        ? reach.scopes().stream().anyMatch(scope -> scope.holds(stream))
                        : others.contains(stream);
    }

    /// What a query for events must add; empty where the caller reads them all.
    Optional<Criteria> narrowing(String operation, Caller caller) {
        var reach = rules.reach(caller, operation);
        if (reach.isEverywhere()) {
            return Optional.empty();
        }
        var whole =
                Stream.of(
                        reach.narrowing(ReadableStreams::counties).orElseThrow(),
                        Criteria.where("stream").in(others(reach)));
        var each = Stream.concat(whole, parts.stream().map(kind -> kind.within(reach)));
        return Optional.of(new Criteria().orOperator(each.toList()));
    }

    /// A chain tells of a county as a whole, and so to nobody who reads a part of one.
    private static Optional<Criteria> counties(Scope scope) {
        return scope.prefix().length() > 6
                ? Optional.empty()
                : Optional.of(Reach.codes("stream", scope.prefix()));
    }

    private Set<String> others(Reach reach) {
        return others.stream()
                .flatMap(kind -> kind.within(reach).stream())
                .collect(Collectors.toSet());
    }
}

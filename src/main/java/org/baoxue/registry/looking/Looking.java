package org.baoxue.registry.looking;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.access.Reach;
import org.baoxue.access.Scope;
import org.baoxue.api.BadInput;
import org.baoxue.registry.Child;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.Sought;
import org.baoxue.registry.Within;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.Reason;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.store.Look;
import org.baoxue.shared.store.Looks;
import org.baoxue.shared.store.Told;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Looks at numbers that are masked for everybody: by few, for a reason, and on the trail before
/// anything is shown. The looks of one answer go there together.
@Component
class Looking {

    /// The loader that brings looks on the trail.
    static final String LOADER = "looks";

    private final OperationRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Looking(
            OperationRules rules,
            ApplicationEventPublisher events,
            Clock clock,
            BatchLoaderRegistry loaders) {
        this.rules = rules;
        this.events = events;
        this.clock = clock;
        loaders.<Told, Told>forName(LOADER)
                .registerMappedBatchLoader((looks, _) -> Mono.fromCallable(() -> told(looks)));
    }

    /// What can be looked at.
    enum Kind {
        CITIZEN_ID("Child.fullCitizenId", "registry.citizenId.look"),
        GUARDIAN_PHONES("Child.fullGuardianPhones", "registry.phone.look"),
        HOUSEHOLD_PHONE("Household.fullPhone", "registry.phone.look");

        private final String operation;
        private final String action;

        Kind(String operation, String action) {
            this.operation = operation;
            this.action = action;
        }
    }

    /// What the trail is to be told of a look.
    ///
    /// @throws AccessDeniedException where the record was found by another of the caller's roles
    /// @throws BadInput where the reason is none
    Told at(RegistryRecord<?> subject, Kind number, String reason, Caller by) {
        var reach = rules.reach(by, number.operation);
        if (!new Within(subject.getClass(), reach).holds(subject)) {
            throw new AccessDeniedException(number.operation);
        }
        var act = new Recorded(number.action, by.id(), clock.instant());
        return new Look(subject.stream(), subject.id(), act, reason(reason)).told();
    }

    /// Tells the trail that a child was sought by a whole citizen ID: the answer says whose a
    /// number is, and none says whose it is not.
    ///
    /// @param found the child, if there is one; where none is, it was sought in the whole reach
    void sought(List<Child> found, Reach reach, Caller by) {
        var at = clock.instant();
        var looks =
                found.isEmpty()
                        ? reach.scopes().stream()
                                .map(scope -> Sought.look(county(scope), scope, by.id(), at))
                        : found.stream()
                                .map(child -> Sought.look(child.stream(), child.id(), by.id(), at));
        events.publishEvent(new Looks(looks.map(Look::told).toList()));
    }

    /// Also the city's or province's own code, in the form of a county's.
    private static String county(Scope scope) {
        return CountyId.ofCode(scope.value()).value();
    }

    private static String reason(String words) {
        var given = new Reason(words);
        given.fault()
                .ifPresent(fault -> {
                    throw new BadInput("reason", given.words(), fault);
                });
        return given.words();
    }

    private Map<Told, Told> told(Set<Told> looks) {
        events.publishEvent(new Looks(List.copyOf(looks)));
        return looks.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}

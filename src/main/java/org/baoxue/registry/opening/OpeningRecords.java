package org.baoxue.registry.opening;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.registry.Child;
import org.baoxue.registry.Household;
import org.baoxue.registry.Registry;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.opening.Openings.Wish;
import org.baoxue.registry.opening.RecordOpening.Kind;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Id;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.VillageId;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Opens records beyond a caller's reach for a while, and reads those that are open. Only a person
/// opens one, signed in here and now, no program with a token.
@Component
public class OpeningRecords {

    private final Registry registry;
    private final Openings openings;
    private final OperationRules rules;

    OpeningRecords(Registry registry, Openings openings, OperationRules rules) {
        this.registry = registry;
        this.openings = openings;
        this.rules = rules;
    }

    Outcome<RecordOpening> child(ChildId id, String reason, Caller by, boolean inPerson) {
        return opened(Child.class, id, Child::village, reason, by, inPerson);
    }

    Outcome<RecordOpening> household(HouseholdId id, String reason, Caller by, boolean inPerson) {
        return opened(Household.class, id, Household::village, reason, by, inPerson);
    }

    /// The record, if it is open to the caller now.
    public <R extends RegistryRecord<R>> Optional<R> find(Class<R> type, Id id, Caller caller) {
        return rules.allows("Mutation.open" + type.getSimpleName(), caller)
                        && openings.isOpen(id, caller)
                ? registry.find(type, id)
                : Optional.empty();
    }

    /// Those of some records that are open to the caller now.
    public <R extends RegistryRecord<R>> List<R> among(Collection<R> records, Caller caller) {
        var open = openings.openAmong(records.stream().map(RegistryRecord::id).toList(), caller);
        return records.stream().filter(one -> open.contains(one.id().value())).toList();
    }

    private <R extends RegistryRecord<R>> Outcome<RecordOpening> opened(
            Class<R> type,
            Id id,
            Function<R, VillageId> home,
            String reason,
            Caller by,
            boolean inPerson) {
        if (!inPerson) {
            return Outcome.refused(new NotPermitted("registry.record.open"));
        }
        var kind = type == Child.class ? Kind.CHILD : Kind.HOUSEHOLD;
        if (registry.find(type, id, rules.reach(by, "Query." + kind.word())).isPresent()) {
            return Outcome.refused(new InvalidValue("id", id.value(), "within-reach"));
        }
        var found = registry.find(type, id).map(home);
        var village = found.orElseGet(() -> new VillageId(id.value().substring(0, 12)));
        return openings.open(new Wish(kind, id, village, found.isPresent(), reason), by);
    }
}

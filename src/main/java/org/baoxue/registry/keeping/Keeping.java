package org.baoxue.registry.keeping;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.registry.Child;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.Revision;
import org.baoxue.registry.Sought;
import org.baoxue.registry.Within;
import org.baoxue.shared.Fault;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Id;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.Refusal.StaleVersion;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.store.Documents;
import org.bson.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Enters and corrects the county's records. Both are safe to repeat: the same content again
/// changes nothing.
@Component
public class Keeping {

    private final MongoTemplate mongo;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Housing housing;
    private final OperationRules rules;

    Keeping(
            MongoTemplate mongo,
            ApplicationEventPublisher events,
            Clock clock,
            OperationRules rules) {
        this.mongo = mongo;
        this.events = events;
        this.clock = clock;
        this.housing = new Housing(mongo, events);
        this.rules = rules;
    }

    /// Enters a new record.
    public <R extends RegistryRecord<R>> Outcome<R> enter(R entered, Caller by) {
        var within = within("enter", type(entered), by);
        if (!within.holds(entered)) {
            return Outcome.refused(new NotPermitted("registry.enter"));
        }
        var misnamed = invalid(entered, RecordRules.codeFaults(entered));
        if (misnamed.isPresent()) {
            return Outcome.refused(misnamed.get());
        }
        var named = Named.by(List.of(entered), mongo).seenFrom(within);
        var housed = named.housed(entered);
        return standing(housed)
                .orElseGet(() -> sound(housed, named, by).then(record -> inserted(record, by)));
    }

    /// Corrects a record that the caller has read at a version.
    ///
    /// @param correction makes of the record that stands the one wanted, or says why it cannot
    public <R extends RegistryRecord<R>> Outcome<R> correct(
            Class<R> type, Id id, int base, Function<R, Outcome<R>> correction, Caller by) {
        var act = new Recorded("registry.record.correct", by.id(), clock.instant());
        var within = within("correct", type, by);
        try {
            return documents(type)
                    .change(
                            id,
                            act,
                            stored ->
                                    kept(stored, correction, within)
                                            .then(wanted ->
                                                    corrected(
                                                            stored, wanted, base, within, act, by)))
                    .map(kept -> housing.settled(kept, act));
        } catch (DuplicateKeyException taken) {
            var stored = documents(type).find(id).orElseThrow();
            return correction.apply(stored).then(wanted -> taken(wanted, by));
        }
    }

    /// What lies elsewhere does not exist for whoever corrects, and nothing is moved there.
    private static <R extends RegistryRecord<R>> Outcome<R> kept(
            R stored, Function<R, Outcome<R>> correction, Within within) {
        return within.holds(stored)
                ? correction
                        .apply(stored)
                        .then(wanted ->
                                within.holds(wanted)
                                        ? Outcome.done(wanted)
                                        : Outcome.refused(new NotPermitted("registry.correct")))
                : Outcome.refused(
                        new UnknownId(stored.getClass().getSimpleName(), stored.id().value()));
    }

    private <R extends RegistryRecord<R>> Outcome<R> corrected(
            R stored, R wanted, int base, Within within, Recorded act, Caller by) {
        Set<HouseholdId> own = stored instanceof Child child ? Set.of(child.household()) : Set.of();
        var named = Named.by(List.of(wanted), mongo).seenFrom(within, own);
        var housed = named.housed(wanted);
        if (sameContent(stored, housed)) {
            return Outcome.done(stored);
        }
        return stored.version() == base
                ? sound(housed, named, by).map(record -> revised(stored, record, act))
                : stale(stored, base);
    }

    /// Enters many records of one kind at once, as a loader does; those that stand already are left
    /// as they are. Nothing is written if any breaks a rule; that no two of them share a citizen ID
    /// is the loader's to see.
    ///
    /// @return what is wrong, by the record's id; empty when all stand
    public <R extends RegistryRecord<R>> List<InvalidRecord> enterAll(List<R> records, Caller by) {
        if (records.isEmpty()) {
            return List.of();
        }
        var named = Named.by(records, mongo);
        var housed = records.stream().map(named::housed).toList();
        var invalid =
                housed.stream()
                        .flatMap(record ->
                                invalid(record, RecordRules.faults(record, named)).stream())
                        .toList();
        if (!invalid.isEmpty()) {
            return invalid;
        }
        var type = type(records.getFirst());
        var ids = records.stream().map(record -> record.id().value()).toList();
        var standing = standing(ids, type);
        var at = clock.instant();
        var fresh = new ArrayList<R>();
        for (var record : housed) {
            if (standing.add(record.id().value())) {
                fresh.add(begun(record, by, at));
            }
        }
        if (!fresh.isEmpty()) {
            documents(type).insertAll(fresh, new Recorded("registry.records.enter", by.id(), at));
        }
        return List.of();
    }

    private Set<String> standing(List<String> ids, Class<?> type) {
        var query = Query.query(Criteria.where("_id").in(ids));
        query.fields().include("_id");
        return mongo.find(query, Document.class, mongo.getCollectionName(type)).stream()
                .map(found -> found.getString("_id"))
                .collect(Collectors.toSet());
    }

    /// What would be wrong with a record if those ids existed: for a loader that checks all of its
    /// records before it enters any.
    public static List<Fault> faults(RegistryRecord<?> record, Set<Id> existing) {
        return RecordRules.faults(record, Named.existing(existing)).toList();
    }

    private <R extends RegistryRecord<R>> Outcome<R> inserted(R entered, Caller by) {
        var at = clock.instant();
        var kept = begun(entered, by, at);
        var act = new Recorded("registry.record.enter", by.id(), at);
        return documents(type(kept)).insert(kept, act)
                ? Outcome.done(housing.settled(kept, act))
                : standing(entered).orElseGet(() -> taken(entered, by));
    }

    /// What becomes of entering a record whose id is taken: nothing if it is the same.
    private <R extends RegistryRecord<R>> Optional<Outcome<R>> standing(R entered) {
        return documents(type(entered))
                .find(entered.id())
                .map(stored ->
                        sameContent(stored, entered)
                                ? Outcome.done(stored)
                                : Outcome.refused(
                                        new InvalidRecord(
                                                entered.id().value(), List.of(idTaken(entered)))));
    }

    private static <R extends RegistryRecord<R>> R revised(R stored, R corrected, Recorded act) {
        var next = stored.version() + 1;
        var step = new Revision(next, act.by(), act.at(), Changes.between(stored, corrected));
        var history = Stream.concat(stored.history().stream(), Stream.of(step)).toList();
        return corrected.revised(next, history);
    }

    private <R extends RegistryRecord<R>> Outcome<R> sound(R record, Named named, Caller by) {
        return invalid(record, RecordRules.faults(record, named))
                .map(invalid -> this.<R>refused(record, invalid, by))
                .orElseGet(() -> Outcome.done(record));
    }

    private <R extends RegistryRecord<R>> Outcome<R> refused(
            R record, InvalidRecord invalid, Caller by) {
        if (invalid.tellsOfAnotherChild()) {
            events.publishEvent(
                    Sought.look(record.stream(), record.id(), by.id(), clock.instant()));
        }
        return Outcome.refused(invalid);
    }

    private static Optional<InvalidRecord> invalid(RegistryRecord<?> record, Stream<Fault> found) {
        var faults = found.toList();
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new InvalidRecord(record.id().value(), faults));
    }

    private static <R extends RegistryRecord<R>> R begun(R entered, Caller by, Instant at) {
        return entered.revised(0, List.of(new Revision(0, by.id(), at, List.of())));
    }

    private <R extends RegistryRecord<R>> Documents<R> documents(Class<R> type) {
        return new Documents<>(mongo, events, type);
    }

    private static <R extends RegistryRecord<R>> boolean sameContent(R one, R other) {
        return one.revised(0, List.of()).equals(other.revised(0, List.of()));
    }

    private static <R extends RegistryRecord<R>> Outcome<R> stale(R stored, int base) {
        return Outcome.refused(new StaleVersion(stored.id().value(), base, stored.version()));
    }

    private <R extends RegistryRecord<R>> Outcome<R> taken(R entered, Caller by) {
        var fault =
                entered instanceof Child child ? RecordRules.ofAnother(child) : idTaken(entered);
        return refused(entered, new InvalidRecord(entered.id().value(), List.of(fault)), by);
    }

    private static Fault idTaken(RegistryRecord<?> entered) {
        return new Fault("id", entered.id().value(), "already-taken");
    }

    private Within within(String act, Class<?> type, Caller by) {
        return new Within(type, rules.reach(by, "Mutation." + act + type.getSimpleName()));
    }

    @SuppressWarnings("unchecked")
    private static <R extends RegistryRecord<R>> Class<R> type(R record) {
        return (Class<R>) record.getClass();
    }
}

package org.baoxue.registry.keeping;

import org.baoxue.access.Scope;
import org.baoxue.registry.Child;
import org.baoxue.registry.Household;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.School;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.registry.Within;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Id;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the registry knows of that which some records name: looked up once for all of them, a
/// command for each kind.
///
/// @param known the ids that exist
/// @param homes where each of the households lives
/// @param registered whose each of the citizen IDs is
record Named(Set<Id> known, Map<HouseholdId, VillageId> homes, Map<CitizenId, ChildId> registered) {

    static Named by(Collection<? extends RegistryRecord<?>> records, MongoTemplate mongo) {
        var ids = records.stream().flatMap(Named::namedBy).distinct().toList();
        var known = new HashSet<Id>();
        known.addAll(found(only(ids, TownId.class), Town.class, mongo).keySet());
        known.addAll(found(only(ids, VillageId.class), Village.class, mongo).keySet());
        known.addAll(found(only(ids, SchoolId.class), School.class, mongo).keySet());
        var homes = new HashMap<HouseholdId, VillageId>();
        found(only(ids, HouseholdId.class), Household.class, mongo)
                .forEach((id, household) ->
                        homes.put(id, new VillageId(household.getString("village"))));
        known.addAll(homes.keySet());
        return new Named(known, homes, registered(records, mongo));
    }

    /// For records that are checked before anything of them is entered.
    static Named existing(Set<Id> ids) {
        return new Named(ids, Map.of(), Map.of());
    }

    /// What is known within a reach: of households those that live there, unless it is a school's,
    /// which takes in children who live anywhere.
    Named seenFrom(Within within) {
        return within.reach().scopes().stream().anyMatch(Scope::isSchool)
                ? this
                : seenFrom(within, Set.of());
    }

    /// The same for a record that stands: it may stay in its home, whoever corrects it, and is
    /// moved to none out of reach.
    Named seenFrom(Within within, Set<HouseholdId> own) {
        var seen = new HashMap<>(homes);
        seen.entrySet()
                .removeIf(home ->
                        !own.contains(home.getKey()) && !within.reach().holds(home.getValue()));
        var existing = new HashSet<>(known);
        existing.removeIf(id -> homes.containsKey(id) && !seen.containsKey(id));
        return new Named(existing, seen, registered);
    }

    boolean exists(Id id) {
        return known.contains(id);
    }

    /// A child lives where its household lives.
    @SuppressWarnings("unchecked") // a child that lives elsewhere is a child
    <R extends RegistryRecord<R>> R housed(R subject) {
        return subject instanceof Child child
                ? (R) child.livingIn(homes.getOrDefault(child.household(), child.village()))
                : subject;
    }

    private static Stream<Id> namedBy(RegistryRecord<?> subject) {
        return switch (subject) {
            case Town _ -> Stream.empty();
            case Village village -> Stream.of(village.town());
            case School school ->
                    Stream.concat(Stream.of(school.town()), school.serviceArea().stream());
            case Household household -> Stream.of(household.village());
            case Child child ->
                    Stream.concat(Stream.of(child.household()), Stream.ofNullable(child.school()));
        };
    }

    private static <I extends Id> List<I> only(List<Id> ids, Class<I> kind) {
        return ids.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <I extends Id> Map<I, Document> found(
            List<I> ids, Class<?> type, MongoTemplate mongo) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var asked = ids.stream().collect(Collectors.toMap(Id::value, id -> id));
        return documents("_id", asked.keySet(), "village", type, mongo)
                .collect(Collectors.toMap(found -> asked.get(found.getString("_id")), one -> one));
    }

    private static Map<CitizenId, ChildId> registered(
            Collection<? extends RegistryRecord<?>> records, MongoTemplate mongo) {
        var asked =
                records.stream()
                        .filter(Child.class::isInstance)
                        .map(child -> ((Child) child).citizenId())
                        .distinct()
                        .collect(Collectors.toMap(id -> sealed(id, mongo), id -> id));
        return asked.isEmpty()
                ? Map.of()
                : documents("citizenId", asked.keySet(), "citizenId", Child.class, mongo)
                        .collect(
                                Collectors.toMap(
                                        found -> asked.get(found.get("citizenId")),
                                        found -> new ChildId(found.getString("_id"))));
    }

    private static Object sealed(CitizenId id, MongoTemplate mongo) {
        return Objects.requireNonNull(mongo.getConverter().convertToMongoType(id));
    }

    private static Stream<Document> documents(
            String by, Collection<?> values, String shown, Class<?> type, MongoTemplate mongo) {
        var query = Query.query(Criteria.where(by).in(values));
        query.fields().include("_id", shown);
        return mongo.find(query, Document.class, mongo.getCollectionName(type)).stream();
    }
}

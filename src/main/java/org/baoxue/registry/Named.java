package org.baoxue.registry;

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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which of the ids that some records name do exist: looked up once for all of them, a command for
/// each kind.
record Named(Set<Id> known) {

    static Named by(Collection<? extends RegistryRecord<?>> records, MongoTemplate mongo) {
        var ids = records.stream().flatMap(Named::namedBy).distinct().toList();
        return new Named(
                Stream.of(
                                existing(ids, TownId.class, Town.class, mongo),
                                existing(ids, VillageId.class, Village.class, mongo),
                                existing(ids, SchoolId.class, School.class, mongo),
                                existing(ids, HouseholdId.class, Household.class, mongo))
                        .flatMap(found -> found)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean exists(Id id) {
        return known.contains(id);
    }

    private static Stream<Id> namedBy(RegistryRecord<?> subject) {
        return switch (subject) {
            case Town town -> Stream.empty();
            case Village village -> Stream.of(village.town());
            case School school ->
                    Stream.concat(Stream.of(school.town()), school.serviceArea().stream());
            case Household household -> Stream.of(household.village());
            case Child child ->
                    Stream.concat(Stream.of(child.household()), Stream.ofNullable(child.school()));
        };
    }

    private static Stream<Id> existing(
            Collection<Id> ids, Class<? extends Id> kind, Class<?> type, MongoTemplate mongo) {
        var asked =
                ids.stream()
                        .filter(kind::isInstance)
                        .collect(Collectors.toMap(Id::value, id -> id));
        if (asked.isEmpty()) {
            return Stream.empty();
        }
        var query = Query.query(Criteria.where("_id").in(asked.keySet()));
        query.fields().include("_id");
        return mongo.find(query, Document.class, mongo.getCollectionName(type)).stream()
                .map(found -> asked.get(found.getString("_id")));
    }
}

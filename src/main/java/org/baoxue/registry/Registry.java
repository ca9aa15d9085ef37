package org.baoxue.registry;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;

import org.baoxue.access.Reach;
import org.baoxue.access.Scope;
import org.baoxue.api.Paging;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Id;
import org.baoxue.shared.SchoolAge;
import org.bson.conversions.Bson;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the county's records: for the other modules whatever they ask for, for a caller what lies
/// within reach.
@Component
public class Registry {

    public static final Reach EVERYWHERE = new Reach(List.of(Scope.EVERYWHERE));

    private static final int BATCH = 1_000;

    private final MongoTemplate mongo;

    Registry(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// The record of an id.
    public <R extends RegistryRecord<R>> Optional<R> find(Class<R> type, Id id) {
        return Optional.ofNullable(mongo.findById(id.value(), type));
    }

    /// The record of an id within a reach.
    public <R extends RegistryRecord<R>> Optional<R> find(Class<R> type, Id id, Reach reach) {
        var itself = Query.query(Criteria.where("_id").is(id.value()));
        return Optional.ofNullable(mongo.findOne(new Within(type, reach).of(itself), type));
    }

    /// A page of the records within a reach.
    public <R extends RegistryRecord<R>> Window<R> page(
            Class<R> type, Query query, ScrollSubrange page, Reach reach) {
        return Paging.page(mongo, new Within(type, reach).of(query), page, type);
    }

    /// The records of the ids that exist, in one command.
    public <R extends RegistryRecord<R>, I extends Id> Map<I, R> findAll(
            Class<R> type, Collection<I> ids) {
        return findAll(type, ids, EVERYWHERE);
    }

    /// The records of the ids that exist within a reach, in one command.
    public <R extends RegistryRecord<R>, I extends Id> Map<I, R> findAll(
            Class<R> type, Collection<I> ids, Reach reach) {
        var byId =
                ids.stream().distinct().collect(Collectors.toMap(Id::value, Function.identity()));
        return read(type, Filters.in("_id", byId.keySet()), reach).stream()
                .collect(
                        Collectors.toMap(
                                found -> byId.get(found.id().value()), Function.identity()));
    }

    /// The children of each household, in the order of their ids, in one command.
    public Map<HouseholdId, List<Child>> childrenOf(Collection<HouseholdId> households) {
        return childrenOf(households, EVERYWHERE);
    }

    /// Those within a reach.
    public Map<HouseholdId, List<Child>> childrenOf(
            Collection<HouseholdId> households, Reach reach) {
        var values = households.stream().map(Id::value).toList();
        return read(Child.class, Filters.in("household", values), reach).stream()
                .collect(Collectors.groupingBy(Child::household));
    }

    /// Past Spring Data's look at each value of the filter, which may be hundreds, in what every
    /// list needs: they are as the database has them.
    private <R> List<R> read(Class<R> type, Bson filter, Reach reach) {
        var inReach = new Within(type, reach).of(filter);
        return Objects.requireNonNull(
                mongo.execute(
                        type,
                        records ->
                                records.find(inReach)
                                        .sort(Sorts.ascending("_id"))
                                        .map(found -> mongo.getConverter().read(type, found))
                                        .into(new ArrayList<>())));
    }

    /// A county's towns in the order of their codes.
    public List<Town> towns(CountyId county) {
        return mongo.find(codesBelow(county), Town.class);
    }

    /// A county's villages in the order of their codes, from a cursor; to be closed.
    public Stream<Village> villages(CountyId county) {
        return mongo.stream(codesBelow(county).cursorBatchSize(BATCH), Village.class);
    }

    /// A county's schools in the order of their codes, from a cursor; to be closed.
    public Stream<School> schools(CountyId county) {
        return mongo.stream(codesBelow(county).cursorBatchSize(BATCH), School.class);
    }

    /// A county's registered-poor households in the order of their villages, then of their codes (a
    /// household that moved keeps its code), from a cursor; to be closed.
    public Stream<Household> registeredPoor(CountyId county) {
        var types =
                Stream.of(HouseholdType.values()).filter(HouseholdType::registeredPoor).toList();
        return mongo.stream(
                villagesBelow(county)
                        .addCriteria(Criteria.where("type").in(types))
                        .with(Sort.by("village", "id"))
                        .cursorBatchSize(BATCH),
                Household.class);
    }

    /// A county's children of the school age on a date, from a cursor; to be closed.
    public Stream<Child> childrenOfAge(CountyId county, SchoolAge age, LocalDate on) {
        return mongo.stream(
                villagesBelow(county)
                        .addCriteria(
                                Criteria.where("birthDate")
                                        .gte(age.firstBirthDate(on))
                                        .lte(age.lastBirthDate(on)))
                        .cursorBatchSize(BATCH),
                Child.class);
    }

    /// Who lives in a county, whatever county the own code was given in.
    private static Query villagesBelow(CountyId county) {
        return Query.query(Criteria.where("village").gte(county.value()).lt(county.value() + "~"));
    }

    /// Every code of a county starts with the county's: a range on the id, which every engine
    /// serves from its index.
    private static Query codesBelow(CountyId county) {
        return Query.query(Criteria.where("_id").gte(county.value()).lt(county.value() + "~"))
                .with(Sort.by("id"));
    }
}

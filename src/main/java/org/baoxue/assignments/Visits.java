package org.baoxue.assignments;

import org.baoxue.api.Adding;
import org.baoxue.api.Narrowed;
import org.baoxue.api.Paging;
import org.baoxue.assignments.Visit.Replacement;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.TownId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The visits by their codes.
@Repository
class Visits {

    private final MongoTemplate mongo;

    Visits(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// What a list of visits is narrowed to; a field that is left out does not narrow.
    record VisitFilter(
            @Nullable Integer team,
            @Nullable FormKind form,
            @Nullable TownId town,
            Visit.@Nullable State state) {

        static final VisitFilter NONE = new VisitFilter(null, null, null, null);

        private Stream<Criteria> criteria() {
            return Stream.of(
                            Narrowed.is("team", team),
                            Narrowed.is("form", form),
                            Narrowed.is("town", town),
                            replaced())
                    .flatMap(Optional::stream);
        }

        private Optional<Criteria> replaced() {
            return Optional.ofNullable(state)
                    .map(wanted ->
                            Criteria.where("replacement").exists(wanted == Visit.State.REPLACED));
        }
    }

    Optional<Visit> find(VisitId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Visit.class));
    }

    /// Those of a review, or only those of some of its teams.
    Window<Visit> page(
            ReviewId review,
            @Nullable Collection<Integer> teams,
            VisitFilter filter,
            @Nullable ScrollSubrange page) {
        var asked =
                Stream.concat(
                        Stream.ofNullable(teams).map(own -> Criteria.where("team").in(own)),
                        filter.criteria());
        var query = Narrowed.by(Criteria.where("review").is(review.value()), asked);
        return Paging.page(mongo, query, page, Visit.class);
    }

    /// Those of some teams, of whatever reviews.
    Window<Visit> page(List<Team> teams, VisitFilter filter, @Nullable ScrollSubrange page) {
        if (teams.isEmpty()) {
            return Window.from(List.of(), position -> ScrollPosition.keyset());
        }
        var anyTeam =
                teams.stream()
                        .map(team ->
                                Criteria.where("review")
                                        .is(team.review().value())
                                        .and("team")
                                        .is(team.number()))
                        .toList();
        var all = Stream.concat(Stream.of(new Criteria().orOperator(anyTeam)), filter.criteria());
        var query = Query.query(new Criteria().andOperator(all.toList()));
        return Paging.page(mongo, query, page, Visit.class);
    }

    /// Adds those that do not stand yet.
    void add(List<Visit> visits) {
        Adding.missing(mongo, visits, Visit.class);
    }

    /// Marks a visit as replaced, unless it is already.
    void replaced(VisitId id, Replacement replacement) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id.value()).and("replacement").exists(false)),
                Update.update("replacement", replacement),
                Visit.class);
    }

    /// Erases what the visits of a review say of the people visited; a home is called by its code.
    void erase(ReviewId review) {
        var all = Query.query(Criteria.where("review").is(review.value()));
        mongo.updateMulti(all, new Update().unset("replacement.note"), Visit.class);
        mongo.find(all, Visit.class).stream()
                .filter(visit -> visit.form() == FormKind.HOUSEHOLD)
                .filter(visit -> !visit.unitName().equals(visit.unit()))
                .forEach(visit ->
                        mongo.updateFirst(
                                Query.query(Criteria.where("_id").is(visit.id().value())),
                                Update.update("unitName", visit.unit()),
                                Visit.class));
    }
}

package org.baoxue.assignments;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.shared.ReviewId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/// The teams and visits of the reviews, and what a caller may do with them.
@Component
public class Assignments {

    private final MongoTemplate mongo;

    Assignments(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// A review's teams; empty before the first is staffed.
    public Optional<FieldWork> fieldWork(ReviewId review) {
        return Optional.ofNullable(mongo.findById(review.value(), FieldWork.class));
    }

    public Optional<Visit> visit(VisitId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Visit.class));
    }

    /// All visits of a review in printed order, those replaced included.
    public List<Visit> visitsOf(ReviewId review) {
        return visits(Criteria.where("review").is(review.value()));
    }

    /// All visits of a team in printed order, those replaced included.
    public List<Visit> visitsOf(TeamId team) {
        return visits(
                Criteria.where("review").is(team.review().value()).and("team").is(team.number()));
    }

    /// What the caller is to a team: one command at most.
    public Standing standing(Caller caller, TeamId team) {
        if (caller.has(Role.INSPECTOR)) {
            var standing =
                    fieldWork(team.review())
                            .flatMap(work -> work.team(team.number()))
                            .map(found -> standing(caller, found))
                            .orElse(Standing.STRANGER);
            if (standing.reads()) {
                return standing;
            }
        }
        return isOffice(caller) ? Standing.OFFICE : Standing.STRANGER;
    }

    static boolean isOffice(Caller caller) {
        return caller.has(Role.CITY_OFFICE) || caller.has(Role.COUNTY_OFFICE);
    }

    private static Standing standing(Caller caller, Team team) {
        if (team.leader().equals(caller.id())) {
            return Standing.LEADER;
        }
        return team.members().contains(caller.id()) ? Standing.MEMBER : Standing.STRANGER;
    }

    private List<Visit> visits(Criteria criteria) {
        return mongo.find(Query.query(criteria), Visit.class).stream()
                .sorted(Visit.PRINTED)
                .toList();
    }
}

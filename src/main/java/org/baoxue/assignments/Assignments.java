package org.baoxue.assignments;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.reviews.ReviewedCounties;
import org.baoxue.sampling.draw.Inspector;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.ReviewId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The teams and visits of the reviews, and what a caller may do with them.
@Component
public class Assignments {

    private static final Map<Standing, Role> OVERSEERS =
            Map.of(
                    Standing.COUNTY, Role.COUNTY_OFFICE,
                    Standing.AUDITOR, Role.AUDITOR,
                    Standing.OFFICE, Role.CITY_OFFICE);

    private final MongoTemplate mongo;
    private final FieldWorks works;
    private final Visits visits;
    private final ReviewedCounties counties;

    Assignments(MongoTemplate mongo, FieldWorks works, Visits visits, ReviewedCounties counties) {
        this.mongo = mongo;
        this.works = works;
        this.visits = visits;
        this.counties = counties;
    }

    /// A review's teams; empty before the first is staffed.
    public Optional<FieldWork> fieldWork(ReviewId review) {
        return works.find(review);
    }

    public Optional<Visit> visit(VisitId id) {
        return visits.find(id);
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
                            .map(found -> standingInTeam(caller, found))
                            .orElse(Standing.STRANGER);
            if (standing.reads()) {
                return standing;
            }
        }
        return standing(caller, team.review());
    }

    /// What the caller is to all teams of a review: at most one command in a minute.
    public Standing standing(Caller caller, ReviewId review) {
        return OVERSEERS.values().stream().noneMatch(caller::has)
                ? Standing.STRANGER
                : counties.of(review)
                        .map(county -> standing(caller, county))
                        .orElse(Standing.STRANGER);
    }

    /// What the caller is to all teams of a county's reviews.
    public static Standing standing(Caller caller, CountyId county) {
        return OVERSEERS.entrySet().stream()
                .filter(overseer -> caller.has(overseer.getValue(), county))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElse(Standing.STRANGER);
    }

    /// Whether somebody was in a team and is no more, or may inspect for it no more.
    public boolean hasLeft(Caller person, TeamId team) {
        return fieldWork(team.review())
                .flatMap(work -> work.team(team.number()))
                .filter(found ->
                        found.wasLeftBy(person.id())
                                || (found.members().contains(person.id())
                                        && !mayInspect(person, found)))
                .isPresent();
    }

    /// The visits of some ids that exist, in one command.
    public Map<VisitId, Visit> visits(Collection<VisitId> ids) {
        var values = ids.stream().map(VisitId::value).distinct().toList();
        return mongo.find(Query.query(Criteria.where("_id").in(values)), Visit.class).stream()
                .collect(Collectors.toMap(Visit::id, Function.identity()));
    }

    /// The numbers of the teams of a review whose visits the caller may see; null for all.
    public @Nullable List<Integer> visibleTeams(Caller caller, ReviewId review) {
        return standing(caller, review).reads()
                ? null
                : teamsOf(caller).stream()
                        .filter(team -> team.review().equals(review))
                        .map(Team::number)
                        .toList();
    }

    /// The teams that the caller is in and inspects for, of whatever review.
    public List<Team> teamsOf(Caller caller) {
        return works.ofPerson(caller.id()).stream()
                .filter(team -> mayInspect(caller, team))
                .toList();
    }

    private Standing standingInTeam(Caller caller, Team team) {
        if (!team.members().contains(caller.id()) || !mayInspect(caller, team)) {
            return Standing.STRANGER;
        }
        return team.leader().equals(caller.id()) ? Standing.LEADER : Standing.MEMBER;
    }

    /// Whether a member still may, since an account can be corrected after the team was named: the
    /// person is an inspector where the county lies, and belongs to no place that the team visits.
    /// That costs a command only for who belongs to a place of that county.
    private boolean mayInspect(Caller member, Team team) {
        return counties.of(team.review())
                .filter(member::inspectsIn)
                .filter(county -> !belongsThere(member, county, team.id()))
                .isPresent();
    }

    private boolean belongsThere(Caller member, CountyId county, TeamId team) {
        var self = new Inspector(member.id().value(), member.belongsTo());
        return !self.mayInspect(List.of(county.value()))
                && !self.mayInspect(visitsOf(team).stream().map(Visit::unit).toList());
    }

    private List<Visit> visits(Criteria criteria) {
        return mongo.find(Query.query(criteria), Visit.class).stream()
                .sorted(Visit.PRINTED)
                .toList();
    }
}

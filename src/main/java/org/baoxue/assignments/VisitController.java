package org.baoxue.assignments;

import org.baoxue.access.Caller;
import org.baoxue.assignments.Visits.VisitFilter;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.Household;
import org.baoxue.registry.Place;
import org.baoxue.registry.Registry;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.School;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Id;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Shows the visits: all to the offices, to an inspector only those of the own team.
///
/// A household's own record is not reachable from its visit: what the record says of a child is
/// kept back until the inspector has said what they saw.
@Controller
class VisitController {

    private final Assignments assignments;
    private final Visits visits;
    private final Registry registry;

    VisitController(Assignments assignments, Visits visits, Registry registry) {
        this.assignments = assignments;
        this.visits = visits;
        this.registry = registry;
    }

    @QueryMapping
    Optional<Visit> visit(@Argument VisitId id, @AuthenticationPrincipal Caller caller) {
        return visits.find(id)
                .filter(visit -> assignments.standing(caller, visit.teamId()).reads());
    }

    @QueryMapping
    Window<Visit> visits(
            @Argument ReviewId review,
            @Argument @Nullable VisitFilter filter,
            ScrollSubrange page,
            @AuthenticationPrincipal Caller caller) {
        return visits.page(review, assignments.visibleTeams(caller, review), orNone(filter), page);
    }

    @QueryMapping
    Window<Visit> myVisits(
            @Argument @Nullable VisitFilter filter,
            ScrollSubrange page,
            @AuthenticationPrincipal Caller caller) {
        return visits.page(assignments.teamsOf(caller), orNone(filter), page);
    }

    @BatchMapping(typeName = "Team", field = "town")
    Map<Team, Town> townsOfTeams(List<Team> teams) {
        return each(teams, Team::town, Town.class);
    }

    @BatchMapping(typeName = "Visit", field = "town")
    Map<Visit, Town> towns(List<Visit> visits) {
        return each(visits, Visit::town, Town.class);
    }

    @BatchMapping(typeName = "Visit", field = "village")
    Map<Visit, Village> villages(List<Visit> visits) {
        return each(visits, Visit::village, Village.class);
    }

    @BatchMapping(typeName = "Visit", field = "school")
    Map<Visit, School> schools(List<Visit> visits) {
        return each(visits, VisitController::school, School.class);
    }

    @BatchMapping(typeName = "Visit", field = "place")
    Map<Visit, Place> places(List<Visit> visits) {
        var places = new HashMap<Visit, Place>();
        each(visits, VisitController::school, School.class)
                .forEach((visit, school) -> places.put(visit, school.place()));
        each(visits, VisitController::household, Household.class)
                .forEach((visit, household) ->
                        places.put(visit, new Place(household.address(), null, null)));
        return places;
    }

    private static VisitFilter orNone(@Nullable VisitFilter filter) {
        return filter == null ? VisitFilter.NONE : filter;
    }

    private static @Nullable SchoolId school(Visit visit) {
        return visit.form() == FormKind.SCHOOL ? new SchoolId(visit.unit()) : null;
    }

    private static @Nullable HouseholdId household(Visit visit) {
        return visit.form() == FormKind.HOUSEHOLD ? new HouseholdId(visit.unit()) : null;
    }

    private <S, I extends Id, R extends RegistryRecord<R>> Map<S, R> each(
            Collection<S> sources, Function<S, @Nullable I> id, Class<R> type) {
        var ids =
                sources.stream()
                        .flatMap(source -> Optional.ofNullable(id.apply(source)).stream())
                        .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = registry.findAll(type, ids);
        var each = new HashMap<S, R>();
        for (var source : sources) {
            var record = found.get(id.apply(source));
            if (record != null) {
                each.put(source, record);
            }
        }
        return each;
    }
}

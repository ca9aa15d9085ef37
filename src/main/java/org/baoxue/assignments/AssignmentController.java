package org.baoxue.assignments;

import org.baoxue.access.Caller;
import org.baoxue.access.account.Account;
import org.baoxue.access.account.People;
import org.baoxue.assignments.AnnouncingTeamDraw.TeamDrawInput;
import org.baoxue.assignments.Staffing.TeamInput;
import org.baoxue.assignments.Substituting.ReplacementInput;
import org.baoxue.reviews.Review;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Staffs teams, opens field work, and shows the teams.
@Controller
class AssignmentController {

    private final Staffing staffing;
    private final AnnouncingTeamDraw announcing;
    private final DrawingTeams drawing;
    private final Beginning beginning;
    private final Substituting substituting;
    private final Assignments assignments;
    private final FieldWorks works;
    private final People people;

    AssignmentController(
            Staffing staffing,
            AnnouncingTeamDraw announcing,
            DrawingTeams drawing,
            Beginning beginning,
            Substituting substituting,
            Assignments assignments,
            FieldWorks works,
            People people) {
        this.staffing = staffing;
        this.announcing = announcing;
        this.drawing = drawing;
        this.beginning = beginning;
        this.substituting = substituting;
        this.assignments = assignments;
        this.works = works;
        this.people = people;
    }

    @QueryMapping
    List<Team> myTeams(@AuthenticationPrincipal Caller caller) {
        return assignments.teamsOf(caller);
    }

    @MutationMapping
    Object nameTeam(@Argument TeamInput input, @AuthenticationPrincipal Caller by) {
        return staffing.name(input, by).payload();
    }

    @MutationMapping
    Object announceTeamDraw(@Argument TeamDrawInput input, @AuthenticationPrincipal Caller by) {
        return announcing.announce(input, by).payload();
    }

    @MutationMapping
    Object drawTeams(
            @Argument ReviewId review,
            @Argument String seed,
            @Argument List<String> witnesses,
            @AuthenticationPrincipal Caller by) {
        return drawing.draw(review, seed, witnesses, by).payload();
    }

    @MutationMapping
    Object openFieldWork(
            @Argument ReviewId review,
            @Argument @Nullable Integer countyTeam,
            @AuthenticationPrincipal Caller by) {
        return beginning.open(review, countyTeam, by).payload();
    }

    @MutationMapping
    Object replaceHousehold(@Argument ReplacementInput input, @AuthenticationPrincipal Caller by) {
        return substituting.replace(input, by).payload();
    }

    @BatchMapping(typeName = "Review", field = "fieldWork")
    Map<Review, FieldWork> fieldWorks(List<Review> reviews) {
        var found = works.findAll(reviews.stream().map(Review::id).toList());
        return reviews.stream()
                .filter(review -> found.containsKey(review.id()))
                .collect(Collectors.toMap(Function.identity(), review -> found.get(review.id())));
    }

    @BatchMapping(typeName = "Team", field = "leader")
    Map<Team, Account> leaders(List<Team> teams) {
        var found = people(teams.stream().map(Team::leader).toList());
        return teams.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), team -> found.get(team.leader())));
    }

    @BatchMapping(typeName = "Team", field = "members")
    Map<Team, List<Account>> members(List<Team> teams) {
        var found = people(teams.stream().flatMap(team -> team.members().stream()).toList());
        return teams.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                team -> team.members().stream().map(found::get).toList()));
    }

    @BatchMapping(typeName = "TeamDraw", field = "pool")
    Map<TeamDraw, List<Account>> pools(List<TeamDraw> draws) {
        var found = people(draws.stream().flatMap(draw -> draw.people().stream()).toList());
        return draws.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                draw -> draw.people().stream().map(found::get).toList()));
    }

    /// Who has no account any more stays in old teams by the sign-in name.
    private Map<UserId, Account> people(Collection<UserId> ids) {
        var known = people.find(ids);
        var named = new HashMap<UserId, Account>();
        for (var id : ids) {
            named.put(id, known.getOrDefault(id, Account.nobody(id)));
        }
        return named;
    }
}

package org.baoxue.assignments;

import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.sampling.AReview;
import org.baoxue.shared.UserId;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers.Speaking;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A drawn review of two towns with inspectors of its own: `<mark>.ann` leads team 1 with
/// `<mark>.bob`, `<mark>.cid` leads team 2 with `<mark>.dan`.
public record AFieldReview(Speaking speaking, String id, String mark) {

    /// Drawn, with nobody in its teams yet.
    public static AFieldReview drawn(
            Speaking speaking, Keeping keeping, People people, String id, String county) {
        return drawn(speaking, keeping, people, id, county, 10);
    }

    private static AFieldReview drawn(
            Speaking speaking,
            Keeping keeping,
            People people,
            String id,
            String county,
            int households) {
        SmallCounty.entered(keeping, county);
        AReview.planned(speaking, id, county, "ONE", households).drawn();
        var review = new AFieldReview(speaking, id, "x" + county);
        review.open(people, Set.of(), "ann", "bob", "cid", "dan");
        return review;
    }

    /// With both teams at work.
    public static AFieldReview opened(
            Speaking speaking, Keeping keeping, People people, String id, String county) {
        return opened(speaking, keeping, people, id, county, 10);
    }

    /// With so many households to a town, at most 16.
    public static AFieldReview opened(
            Speaking speaking,
            Keeping keeping,
            People people,
            String id,
            String county,
            int households) {
        var review = drawn(speaking, keeping, people, id, county, households);
        review.nameTeam(1, "ann", "bob");
        review.nameTeam(2, "cid", "dan");
        review.openFieldWork()
                .path("openFieldWork.opened.by")
                .entity(String.class)
                .isEqualTo("office");
        return review;
    }

    /// Opens accounts for inspectors who belong to these places.
    public void open(People people, Set<String> belongsTo, String... names) {
        people.open(
                Arrays.stream(names)
                        .map(name ->
                                new NewAccount(
                                        new UserId(person(name)),
                                        "检查员" + name,
                                        Set.of(Grant.everywhere(Role.INSPECTOR)),
                                        belongsTo))
                        .toList(),
                "secret");
    }

    public String person(String name) {
        return mark + "." + name;
    }

    public GraphQlTester as(String name) {
        return speaking.asInspector(person(name));
    }

    public GraphQlTester.Response nameTeam(int number, String leader, String... others) {
        return speaking.asCityOffice()
                .documentName("assignments/nameTeam")
                .variable(
                        "input",
                        Map.of(
                                "review",
                                id,
                                "number",
                                number,
                                "leader",
                                person(leader),
                                "members",
                                Arrays.stream(others).map(this::person).toList()))
                .execute();
    }

    public GraphQlTester.Response announceTeamDraw(int size, List<String> pool) {
        return speaking.asCityOffice()
                .documentName("assignments/announceTeamDraw")
                .variable(
                        "input",
                        Map.of(
                                "review",
                                id,
                                "size",
                                size,
                                "pool",
                                pool.stream().map(this::person).toList()))
                .execute();
    }

    public GraphQlTester.Response drawTeams(String seed) {
        return speaking.asCityOffice()
                .documentName("assignments/drawTeams")
                .variable("review", id)
                .variable("seed", seed)
                .execute();
    }

    public GraphQlTester.Response openFieldWork() {
        return openFieldWork(null);
    }

    public GraphQlTester.Response openFieldWork(@Nullable Integer countyTeam) {
        return speaking.asCityOffice()
                .documentName("assignments/openFieldWork")
                .variable("review", id)
                .variable("countyTeam", countyTeam)
                .execute();
    }

    public static GraphQlTester.Response replace(
            GraphQlTester by, String visit, String reason, String note) {
        return by.documentName("assignments/replaceHousehold")
                .variable("input", Map.of("visit", visit, "reason", reason, "note", note))
                .execute();
    }

    public static void refused(GraphQlTester.Response answer, String mutation, String code) {
        answer.path(mutation + ".code").entity(String.class).isEqualTo(code);
    }
}

package org.baoxue.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.assignments.AFieldReview.refused;

import org.baoxue.access.People;
import org.baoxue.registry.Keeping;
import org.baoxue.sampling.AReview;
import org.baoxue.shared.ReviewId;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;
import java.util.Set;

@ServiceTest
class StaffingTests {

    private static final String SEED = "31415926535897932384";

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private People people;
    @Autowired private Assignments assignments;

    @Test
    void namesATeamOnceHoweverOftenItIsRepeated() {
        var review = drawn("2019-ST-01", "619951");
        for (var repetition = 0; repetition < 2; repetition++) {
            var team = review.nameTeam(1, "ann", "bob", "ann");
            team.path("nameTeam.leader.name").entity(String.class).isEqualTo("检查员ann");
            team.path("nameTeam.members[*].id")
                    .entityList(String.class)
                    .containsExactly(review.person("ann"), review.person("bob"));
        }
        assertThat(work(review).version()).isEqualTo(1);
        review.nameTeam(1, "bob", "dan");
        assertThat(work(review).version()).isEqualTo(2);
    }

    @Test
    void keepsPeopleAwayFromPlacesThatTheyBelongTo() {
        var review = drawn("2019-ST-02", "619952");
        review.nameTeam(1, "ann");
        var village = work(review).team(1).orElseThrow().town() + "203";
        review.open(people, Set.of(village), "eve");
        var answer = review.nameTeam(1, "ann", "eve");
        refused(answer, "nameTeam", "belongs-there");
        answer.path("nameTeam.person").entity(String.class).isEqualTo(review.person("eve"));
        answer.path("nameTeam.name").entity(String.class).isEqualTo("检查员eve");
        answer.path("nameTeam.place").entity(String.class).isEqualTo(village);
        assertThat(work(review).team(1).orElseThrow().members()).hasSize(1);
    }

    @Test
    void keepsPeopleOfTheCountyAwayFromTheCounty() {
        var review = drawn("2019-ST-03", "619953");
        review.nameTeam(2, "ann");
        var town = work(review).team(2).orElseThrow().town().value();
        review.open(people, Set.of(town), "eve");
        // Team 1 checks the county, in which the town of the other team lies.
        refused(review.nameTeam(1, "eve"), "nameTeam", "belongs-there");
    }

    @Test
    void refusesATeamThatCannotBe() {
        var review = drawn("2019-ST-04", "619954");
        review.nameTeam(1, "ann", "bob");
        refused(review.nameTeam(2, "cid", "bob"), "nameTeam", "invalid-value");
        refused(review.nameTeam(2, "nobody"), "nameTeam", "invalid-value");
        refused(review.nameTeam(3, "cid"), "nameTeam", "unknown-id");
        refused(
                speaking.asCountyOffice()
                        .documentName("assignments/nameTeam")
                        .variable(
                                "input",
                                Map.of(
                                        "review", review.id(),
                                        "number", 2,
                                        "leader", review.person("cid"),
                                        "members", List.of()))
                        .execute(),
                "nameTeam",
                "not-permitted");
    }

    @Test
    void refusesTeamsBeforeTheDraw() {
        drawn("2019-ST-05", "619955");
        AReview.planned(speaking, "2019-ST-05b", "619955", "ONE");
        var review = new AFieldReview(speaking, "2019-ST-05b", "x619955");
        refused(review.nameTeam(1, "ann"), "nameTeam", "wrong-stage");
        refused(review.drawTeams(SEED, 1, List.of("ann", "bob")), "drawTeams", "wrong-stage");
        refused(review.openFieldWork(), "openFieldWork", "wrong-stage");
    }

    @Test
    void drawsTeamsOnceHoweverOftenItIsRepeated() {
        var review = drawn("2019-ST-06", "619956");
        review.open(people, Set.of("619956"), "eve");
        var pool = List.of("ann", "bob", "cid", "dan", "eve");
        for (var repetition = 0; repetition < 2; repetition++) {
            var drawn = review.drawTeams(SEED, 2, pool);
            drawn.path("drawTeams.version").entity(Integer.class).isEqualTo(1);
            // Who belongs to the county inspects nothing in it.
            drawn.path("drawTeams.draw.left")
                    .entityList(String.class)
                    .containsExactly(review.person("eve"));
            drawn.path("drawTeams.draw.by").entity(String.class).isEqualTo("office");
        }
        assertThat(work(review).teams())
                .allSatisfy(team -> {
                    assertThat(team.how()).isEqualTo(Team.How.DRAWN);
                    assertThat(team.members()).hasSize(2).startsWith(team.leader());
                });
        refused(review.drawTeams("27182818284590452353", 2, pool), "drawTeams", "wrong-stage");
    }

    @Test
    void refusesADrawThatCannotBe() {
        var review = drawn("2019-ST-07", "619957");
        var short1 = review.drawTeams(SEED, 2, List.of("ann", "bob", "cid"));
        refused(short1, "drawTeams", "too-few-inspectors");
        short1.path("drawTeams.missing").entity(Integer.class).isEqualTo(1);
        refused(review.drawTeams("骰子", 2, List.of("ann")), "drawTeams", "invalid-value");
        refused(review.drawTeams(SEED, 0, List.of("ann")), "drawTeams", "invalid-value");
        refused(review.drawTeams(SEED, 1, List.of("ann", "ann")), "drawTeams", "invalid-value");
        refused(review.drawTeams(SEED, 1, List.of("ann", "nobody")), "drawTeams", "invalid-value");
        assertThat(assignments.fieldWork(new ReviewId(review.id()))).isEmpty();
    }

    private FieldWork work(AFieldReview review) {
        return assignments.fieldWork(new ReviewId(review.id())).orElseThrow();
    }

    private AFieldReview drawn(String id, String county) {
        return AFieldReview.drawn(speaking, keeping, people, id, county);
    }
}

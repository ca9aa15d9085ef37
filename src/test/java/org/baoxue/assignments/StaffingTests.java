package org.baoxue.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.assignments.AFieldReview.refused;

import org.baoxue.access.account.People;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.sampling.AReview;
import org.baoxue.sampling.Sampling;
import org.baoxue.shared.ReviewId;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.test.tester.GraphQlTester;

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
    @Autowired private Sampling sampling;
    @Autowired private MongoTemplate mongo;

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
        refused(
                review.announceTeamDraw(1, List.of("ann", "bob")),
                "announceTeamDraw",
                "wrong-stage");
        refused(review.drawTeams(SEED), "drawTeams", "wrong-stage");
        refused(review.openFieldWork(), "openFieldWork", "wrong-stage");
    }

    @Test
    void drawsTeamsOnceHoweverOftenItIsRepeated() {
        var review = drawn("2019-ST-06", "619956");
        review.open(people, Set.of("619956"), "eve");
        var pool = List.of("ann", "bob", "cid", "dan", "eve");
        for (var repetition = 0; repetition < 2; repetition++) {
            var announced = review.announceTeamDraw(2, pool);
            announced.path("announceTeamDraw.version").entity(Integer.class).isEqualTo(1);
            announced.path("announceTeamDraw.draw.seed").valueIsNull();
        }
        for (var repetition = 0; repetition < 2; repetition++) {
            var drawn = review.drawTeams(SEED);
            drawn.path("drawTeams.version").entity(Integer.class).isEqualTo(2);
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
        refused(review.drawTeams("27182818284590452353"), "drawTeams", "wrong-stage");
        refused(review.announceTeamDraw(1, pool), "announceTeamDraw", "wrong-stage");
        review.announceTeamDraw(2, pool).path("announceTeamDraw.version").hasValue();
    }

    @Test
    void drawsFromAPoolThatWasAnnouncedBeforeTheSeedWasRead() {
        var review = drawn("2019-ST-08", "619958");
        refused(review.drawTeams(SEED), "drawTeams", "wrong-stage");
        review.announceTeamDraw(1, List.of("ann", "bob"));
        review.announceTeamDraw(1, List.of("cid", "dan"));
        // Where they belong when the pool is announced decides, and not what is entered after it.
        belongsTo(review.person("dan"), "619958");
        review.drawTeams(SEED)
                .path("drawTeams.teams[*].leader.id")
                .entityList(String.class)
                .satisfies(leaders ->
                        assertThat(leaders)
                                .containsExactlyInAnyOrder(
                                        review.person("cid"), review.person("dan")));
        refused(review.openFieldWork(), "openFieldWork", "belongs-there");
    }

    @Test
    void checksEveryTeamAgainWhenFieldWorkOpens() {
        var review = drawn("2019-ST-09", "619959");
        review.nameTeam(1, "ann");
        review.nameTeam(2, "cid", "dan");
        belongsTo(review.person("dan"), work(review).team(2).orElseThrow().town() + "203");
        var answer = review.openFieldWork();
        refused(answer, "openFieldWork", "belongs-there");
        review.nameTeam(2, "cid");
        review.openFieldWork().path("openFieldWork.opened.at").hasValue();
    }

    @Test
    void staffsAnewAfterACancelledDraw() {
        var review = drawn("2019-ST-10", "619950");
        review.nameTeam(1, "ann");
        review.nameTeam(2, "cid");
        new AReview(speaking, review.id()).redrawn();
        var early = review.openFieldWork();
        refused(early, "openFieldWork", "wrong-stage");
        early.path("openFieldWork.stage").entity(String.class).isEqualTo("UNSTAFFED");
        review.announceTeamDraw(1, List.of("ann", "bob", "cid", "dan"));
        review.drawTeams(SEED)
                .path("drawTeams.sample")
                .entity(String.class)
                .isEqualTo("2019-ST-10-2");
        review.openFieldWork().path("openFieldWork.opened.at").hasValue();
        var towns =
                sampling.ofReview(new ReviewId(review.id())).orElseThrow().teams().stream()
                        .map(town -> town.town())
                        .toList();
        assertThat(work(review).teams()).extracting(Team::town).isEqualTo(towns);
    }

    private void belongsTo(String person, String place) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(person)),
                Update.update("belongsTo", List.of(place)),
                "accounts");
    }

    @Test
    void refusesADrawThatCannotBe() {
        var review = drawn("2019-ST-07", "619957");
        var scarce = announced(review, 2, "ann", "bob", "cid");
        scarce.path("announceTeamDraw.code").entity(String.class).isEqualTo("too-few-inspectors");
        scarce.path("announceTeamDraw.missing").entity(Integer.class).isEqualTo(1);
        refused(announced(review, 0, "ann"), "announceTeamDraw", "invalid-value");
        refused(announced(review, 1, "ann", "ann"), "announceTeamDraw", "invalid-value");
        refused(announced(review, 1, "ann", "nobody"), "announceTeamDraw", "invalid-value");
        assertThat(assignments.fieldWork(new ReviewId(review.id()))).isEmpty();
        announced(review, 1, "ann", "bob");
        refused(review.drawTeams("骰子"), "drawTeams", "invalid-value");
        refused(review.drawTeams("7"), "drawTeams", "invalid-value");
        assertThat(work(review).teams()).isEmpty();
    }

    private static GraphQlTester.Response announced(AFieldReview review, int size, String... pool) {
        return review.announceTeamDraw(size, List.of(pool));
    }

    private FieldWork work(AFieldReview review) {
        return assignments.fieldWork(new ReviewId(review.id())).orElseThrow();
    }

    private AFieldReview drawn(String id, String county) {
        return AFieldReview.drawn(speaking, keeping, people, id, county);
    }
}

package org.baoxue.slips;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.shared.Sha256;
import org.baoxue.support.CommandCount;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.Map;

/// Final slips and their corrections: each test another one.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class FinalSlipsTests {

    @Autowired private ApplicationContext service;
    @Autowired private Speaking speaking;
    @Autowired private Slips slips;
    @Autowired private CommandCount commands;
    private TeamsSlips team;

    @BeforeAll
    void begin() {
        team = TeamsSlips.compiled(service, "2019-SL-04", "619983");
    }

    @Test
    void becomesFinalOnlyWithEverySignatureOrAReason() {
        var id = team.id("village");
        team.sign(team.leader(), id, team.version(id));
        var missing = team.mutate(team.leader(), "finaliseSlip", id, team.version(id), Map.of());
        missing.path("finaliseSlip.signers")
                .entityList(String.class)
                .containsExactly(team.member().id().value());
        var absences = List.of(Map.of("member", team.member().id().value(), "reason", "因病住院"));
        var done =
                team.mutate(
                        team.leader(),
                        "finaliseSlip",
                        id,
                        team.version(id),
                        Map.of("absences", absences));
        var number = done.path("finaliseSlip.number").entity(String.class).get();
        assertThat(number).matches("2019-SL-04-D2-00\\d");
        done.path("finaliseSlip.signatures[*].absence")
                .entityList(String.class)
                .satisfies(reasons -> assertThat(reasons).contains("因病住院"));
        team.mutate(team.leader(), "finaliseSlip", id, 0, Map.of())
                .path("finaliseSlip.number")
                .entity(String.class)
                .isEqualTo(number);
    }

    @Test
    void neverChangesAFinalSlip() {
        var id = team.id("town");
        team.finalised(id);
        for (var act : List.of("editSlip", "recompileSlip", "signSlip")) {
            var refused =
                    team.mutate(
                            team.leader(),
                            act,
                            id,
                            team.version(id),
                            act.equals("editSlip")
                                    ? Map.of("rows", Map.of("process", "改"))
                                    : Map.of());
            refused.path(act + ".code").entity(String.class).isEqualTo("wrong-stage");
            refused.path(act + ".stage").entity(String.class).isEqualTo("FINAL");
        }
        var before = team.version(id);
        team.compile(team.leader());
        assertThat(team.version(id)).isEqualTo(before);
    }

    @Test
    void showsTheContentThatItsHashIsOf() {
        var slip = team.read(team.leader(), team.id("school"));
        var json = slip.path("slip.canonicalJson").entity(String.class).get();
        slip.path("slip.contentHash").entity(String.class).isEqualTo(Sha256.sum(json).hex());
        assertThat(json)
                .startsWith("{\"form\":\"检查情况报告单\",\"id\":\"2019-SL-04:2:school:")
                .contains("\"suggestions\":\"");
    }

    @Test
    void correctsAFinalSlipByARevisionThatNamesIt() {
        var id = team.id("team");
        var number = team.finalised(id).path("finaliseSlip.number").entity(String.class).get();
        team.revise(id, "学生人数有误").path("reviseSlip.state").entity(String.class).isEqualTo("DRAFT");
        var next = new SlipId(id).next().value();
        team.revise(id, "学生人数有误").path("reviseSlip.id").entity(String.class).isEqualTo(next);
        team.revise(id, "又一原因")
                .path("reviseSlip.stage")
                .entity(String.class)
                .isEqualTo("SUPERSEDED");
        var revision = team.read(team.leader(), next);
        revision.path("slip.replaces.number").entity(String.class).isEqualTo(number);
        revision.path("slip.reason").entity(String.class).isEqualTo("学生人数有误");
        team.read(team.leader(), id)
                .path("slip.replacedBy.id")
                .entity(String.class)
                .isEqualTo(next);
        assertThat(Slips.counting(slips.ofTeam(team.review().team(TeamsSlips.TEAM))))
                .extracting(slip -> slip.id().value())
                .contains(id)
                .doesNotContain(next);
        team.finalised(next);
        assertThat(team.slip(next).number()).isNotEqualTo(number);
        assertThat(Slips.counting(slips.ofTeam(team.review().team(TeamsSlips.TEAM))))
                .extracting(slip -> slip.id().value())
                .contains(next)
                .doesNotContain(id);
    }

    @Test
    void listsAReviewsSlipsWithTheirRevisionsInAFixedNumberOfCommands() {
        var sent =
                commands.during(() ->
                        speaking.asCityOffice()
                                .documentName("slips/slipsOfReview")
                                .variable("review", team.review().id().value())
                                .execute()
                                .path("review.slips[*].id")
                                .entityList(String.class)
                                .hasSize(slips.ofReview(team.review().id()).size()));
        assertThat(sent).filteredOn("find slips"::equals).hasSizeLessThanOrEqualTo(5);
    }
}

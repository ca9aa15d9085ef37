package org.baoxue.slips;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Role;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.List;
import java.util.Map;

/// The leader words slips: each test another one.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class EditingSlipsTests {

    @Autowired private ApplicationContext service;
    private TeamsSlips team;

    @BeforeAll
    void begin() {
        team = TeamsSlips.compiled(service, "2019-SL-02", "619981");
    }

    @Test
    void keepsTheLeadersWordsWhenItCompilesAgain() {
        var id = team.id("village");
        var edited = team.edit(team.leader(), id, team.version(id), Map.of("assessment", "组长的意见。"));
        edited.path("editSlip.edited").entityList(String.class).containsExactly("ASSESSMENT");
        var before = team.version(id);
        team.compile(team.leader());
        assertThat(team.version(id)).isEqualTo(before);
        assertThat(team.slip(id).rows().assessment()).isEqualTo("组长的意见。");
        team.mutate(team.leader(), "recompileSlip", id, before, Map.of("discard", true))
                .path("recompileSlip.rows.assessment")
                .entity(String.class)
                .satisfies(text -> assertThat(text).isNotEqualTo("组长的意见。"));
    }

    @Test
    void wordsALineOfTheProblemsAndTakesOneOfTheLeadersOwn() {
        var id = team.id("team");
        var line = team.slip(id).rows().problems().getFirst();
        var lines =
                List.of(
                        Map.of("source", String.valueOf(line.source()), "text", "改过的话。"),
                        Map.of("text", "组长另见。"));
        team.edit(team.leader(), id, team.version(id), Map.of("problems", lines))
                .path("editSlip.rows.problems[*].text")
                .entityList(String.class)
                .containsExactly("改过的话。", "组长另见。");
        var unknown = List.of(Map.of("source", "no#line", "text", "x"));
        team.edit(team.leader(), id, team.version(id), Map.of("problems", unknown))
                .path("editSlip.fault")
                .entity(String.class)
                .isEqualTo("unknown-line");
    }

    @Test
    void tellsAStaleVersionTheCurrentOneAndTakesARepeat() {
        var id = team.id("town");
        var rows = Map.of("time", "2019年10月22日");
        var seen = team.version(id);
        team.edit(team.leader(), id, seen, rows)
                .path("editSlip.version")
                .entity(Integer.class)
                .isEqualTo(seen + 1);
        team.edit(team.leader(), id, seen, rows)
                .path("editSlip.version")
                .entity(Integer.class)
                .isEqualTo(seen + 1);
        team.edit(team.leader(), id, seen, Map.of("time", "另一天"))
                .path("editSlip.current")
                .entity(Integer.class)
                .isEqualTo(seen + 1);
    }

    @Test
    void letsOnlyTheLeaderWriteAndOnlyTheTeamSee() {
        var id = team.id("school");
        team.edit(team.member(), id, team.version(id), Map.of("time", "x"))
                .path("editSlip.code")
                .entity(String.class)
                .isEqualTo("not-permitted");
        team.read(team.review().leader(1), id).path("slip").valueIsNull();
        team.edit(team.review().leader(1), id, team.version(id), Map.of("time", "x"))
                .path("editSlip.code")
                .entity(String.class)
                .isEqualTo("unknown-id");
        team.read(Speakers.caller("county", Role.COUNTY_OFFICE), id).path("slip").valueIsNull();
        team.read(Speakers.caller("office", Role.CITY_OFFICE), id)
                .path("slip.id")
                .entity(String.class)
                .isEqualTo(id);
    }
}

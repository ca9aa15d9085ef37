package org.baoxue.slips;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.support.AReview.Said;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.util.Map;

/// From the first accepted checklist to the last.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CompilingSlipsTests {

    @Autowired private ApplicationContext service;
    @Autowired private Slips slips;
    private TeamsSlips team;

    @BeforeAll
    void begin() {
        team = TeamsSlips.inTheField(service, "2019-SL-01", "619971");
    }

    @Test
    @Order(1)
    void refusesToCompileBeforeAChecklistIsAcceptedAndNamesThem() {
        var refused = team.compile(team.leader());
        refused.path("compileSlips.code").entity(String.class).isEqualTo("sheets-not-accepted");
        refused.path("compileSlips.units[*].sheets[*].state")
                .entityList(String.class)
                .satisfies(states -> assertThat(states).containsOnly("NOT_STARTED"));
        refused.path("compileSlips.message")
                .entity(String.class)
                .satisfies(message -> assertThat(message).contains("尚有核查表未通过"));
        assertThat(slips.ofTeam(team.review().team(2))).isEmpty();
    }

    @Test
    @Order(2)
    void compilesTheUnitsThatAreReadyAndNamesTheOthers() {
        var town = team.review().visit(2, FormKind.TOWN);
        team.review()
                .accepted(
                        town,
                        Map.of(
                                "town.letters",
                                new Said(Map.of("yes", false), "缺三个村的责任书"),
                                "town.highlights",
                                Map.of("text", "包联到户")));
        var compiled = team.compile(team.leader());
        compiled.path("compileSlips.slips[*].subject.kind")
                .entityList(String.class)
                .containsExactly("TOWN");
        compiled.path("compileSlips.waiting[*].subject.kind")
                .entityList(String.class)
                .contains("SCHOOL", "VILLAGE", "TEAM");
    }

    @Test
    @Order(3)
    void saysWhatTheChecklistsSay() {
        var slip = team.read(team.leader(), team.id("town"));
        slip.path("slip.rows.problems[*].text")
                .entityList(String.class)
                .satisfies(lines ->
                        assertThat(lines)
                                .singleElement()
                                .asString()
                                .contains("未与村委会主任签订控辍保学目标责任书", "“工作措施”第4项", "核查人员注明：缺三个村的责任书。"));
        slip.path("slip.rows.highlights")
                .entity(String.class)
                .satisfies(text -> assertThat(text).endsWith("包联到户。"));
        slip.path("slip.rows.process")
                .entity(String.class)
                .satisfies(text ->
                        assertThat(text)
                                .contains(
                                        "第二检查组（组长"
                                                + team.leader().name()
                                                + "，成员"
                                                + team.member().name()
                                                + "）")
                                .contains("《镇政府核查表》"));
        slip.path("slip.compiledFrom[*].visit")
                .entityList(String.class)
                .containsExactly(team.review().visit(2, FormKind.TOWN).id().value());
    }

    @Test
    @Order(4)
    void includesTheHomesAndTheReplacedOneInTheVillagesSlipWithoutNames() {
        var away = team.review().visit(2, FormKind.HOUSEHOLD);
        var next = team.review().replaced(away);
        var home = team.review().visits(2, FormKind.HOUSEHOLD).getLast();
        var heard = new Said(Map.of("yes", false), "监护人" + home.unit() + "称未收到");
        team.review().accepted(home, Map.of("child.triple-receipt@" + home.unit() + "-1", heard));
        team.review().accepted(2);
        team.compile(team.leader())
                .path("compileSlips.waiting")
                .entityList(Object.class)
                .hasSize(0);
        var rows = team.slip(team.id("village")).rows();
        assertThat(rows.process())
                .contains("入户核查建档立卡户3户，涉及义务教育阶段学生3名")
                .contains(away.unit() + "号户因已搬迁未能入户")
                .contains(next.value().substring(next.value().lastIndexOf(':') + 1));
        assertThat(rows.problems())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.visit()).isEqualTo(home.id());
                    assertThat(line.text()).startsWith(home.unit() + "号户学生孩某");
                    assertThat(line.text()).contains("核查人员注明：监某").endsWith("某称未收到。");
                    assertThat(line.text()).doesNotContain("孩子" + home.unit(), "监护人" + home.unit());
                });
    }
}

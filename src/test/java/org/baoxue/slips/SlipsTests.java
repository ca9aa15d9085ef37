package org.baoxue.slips;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.Sha256;
import org.baoxue.support.AReview;
import org.baoxue.support.AReview.Said;
import org.baoxue.support.CommandCount;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.List;
import java.util.Map;

/// The life of a team's slips, from the first accepted checklist to a revision of a final slip.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SlipsTests {

    @Autowired private ApplicationContext service;
    @Autowired private Speaking speaking;
    @Autowired private Slips slips;
    @Autowired private CommandCount commands;
    private AReview review;
    private Caller leader;
    private Caller member;

    @BeforeAll
    void begin() {
        review = AReview.inTheField(service, "2019-SL-01", "619971");
        leader = review.leader(2);
        member = review.member(2);
    }

    @Test
    @Order(1)
    void refusesToCompileBeforeAChecklistIsAcceptedAndNamesThem() {
        var refused = compile(leader);
        refused.path("compileSlips.code").entity(String.class).isEqualTo("sheets-not-accepted");
        refused.path("compileSlips.units[*].sheets[*].state")
                .entityList(String.class)
                .satisfies(states -> assertThat(states).containsOnly("NOT_STARTED"));
        refused.path("compileSlips.message")
                .entity(String.class)
                .satisfies(message -> assertThat(message).contains("尚有核查表未通过"));
        assertThat(slips.ofTeam(review.team(2))).isEmpty();
    }

    @Test
    @Order(2)
    void compilesTheUnitsThatAreReadyAndNamesTheOthers() {
        var town = review.visit(2, FormKind.TOWN);
        review.accepted(
                town,
                Map.of(
                        "town.letters",
                        new Said(Map.of("yes", false), "缺三个村的责任书"),
                        "town.highlights",
                        Map.of("text", "包联到户")));
        var compiled = compile(leader);
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
        var slip = read(leader, id("town"));
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
                                .contains("第二检查组（组长" + leader.name() + "，成员" + member.name() + "）")
                                .contains("《镇政府核查表》"));
        slip.path("slip.compiledFrom[*].visit")
                .entityList(String.class)
                .containsExactly(review.visit(2, FormKind.TOWN).id().value());
    }

    @Test
    @Order(4)
    void includesTheHomesAndTheReplacedOneInTheVillagesSlipWithoutNames() {
        var away = review.visit(2, FormKind.HOUSEHOLD);
        var next = review.replaced(away);
        var home = review.visits(2, FormKind.HOUSEHOLD).getLast();
        var heard = new Said(Map.of("yes", false), "监护人" + home.unit() + "称未收到");
        review.accepted(home, Map.of("child.triple-receipt@" + home.unit() + "-1", heard));
        review.accepted(2);
        compile(leader).path("compileSlips.waiting").entityList(Object.class).hasSize(0);
        var rows = slips.find(new SlipId(id("village"))).orElseThrow().rows();
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

    @Test
    @Order(5)
    void keepsTheLeadersWordsWhenItCompilesAgain() {
        var id = id("village");
        var edited = edit(leader, id, version(id), Map.of("assessment", "组长的意见。"));
        edited.path("editSlip.edited").entityList(String.class).containsExactly("ASSESSMENT");
        var before = version(id);
        compile(leader);
        assertThat(version(id)).isEqualTo(before);
        assertThat(slips.find(new SlipId(id)).orElseThrow().rows().assessment())
                .isEqualTo("组长的意见。");
        mutate(leader, "recompileSlip", id, before, Map.of("discard", true))
                .path("recompileSlip.rows.assessment")
                .entity(String.class)
                .satisfies(text -> assertThat(text).isNotEqualTo("组长的意见。"));
    }

    @Test
    @Order(6)
    void wordsALineOfTheProblemsAndTakesOneOfTheLeadersOwn() {
        var id = id("village");
        var line = slips.find(new SlipId(id)).orElseThrow().rows().problems().getFirst();
        var lines =
                List.of(
                        Map.of("source", String.valueOf(line.source()), "text", "改过的话。"),
                        Map.of("text", "组长另见。"));
        edit(leader, id, version(id), Map.of("problems", lines))
                .path("editSlip.rows.problems[*].text")
                .entityList(String.class)
                .containsExactly("改过的话。", "组长另见。");
        var unknown = List.of(Map.of("source", "no#line", "text", "x"));
        edit(leader, id, version(id), Map.of("problems", unknown))
                .path("editSlip.fault")
                .entity(String.class)
                .isEqualTo("unknown-line");
    }

    @Test
    @Order(7)
    void tellsAStaleVersionTheCurrentOneAndTakesARepeat() {
        var id = id("village");
        var rows = Map.of("time", "2019年10月22日");
        var seen = version(id);
        edit(leader, id, seen, rows)
                .path("editSlip.version")
                .entity(Integer.class)
                .isEqualTo(seen + 1);
        edit(leader, id, seen, rows)
                .path("editSlip.version")
                .entity(Integer.class)
                .isEqualTo(seen + 1);
        edit(leader, id, seen, Map.of("time", "另一天"))
                .path("editSlip.current")
                .entity(Integer.class)
                .isEqualTo(seen + 1);
    }

    @Test
    @Order(8)
    void letsOnlyTheLeaderWriteAndOnlyTheTeamSee() {
        var id = id("village");
        edit(member, id, version(id), Map.of("time", "x"))
                .path("editSlip.code")
                .entity(String.class)
                .isEqualTo("not-permitted");
        read(review.leader(1), id).path("slip").valueIsNull();
        edit(review.leader(1), id, version(id), Map.of("time", "x"))
                .path("editSlip.code")
                .entity(String.class)
                .isEqualTo("unknown-id");
        read(Speakers.caller("county", Role.COUNTY_OFFICE), id)
                .path("slip.id")
                .entity(String.class)
                .isEqualTo(id);
    }

    @Test
    @Order(9)
    void refusesToSignWhileARowIsEmpty() {
        var id = id("village");
        edit(leader, id, version(id), Map.of("suggestions", " "));
        mutate(leader, "signSlip", id, version(id), Map.of())
                .path("signSlip.emptyRows")
                .entityList(String.class)
                .containsExactly("SUGGESTIONS");
        edit(leader, id, version(id), Map.of("suggestions", "整改。"));
    }

    @Test
    @Order(10)
    void dropsSignaturesWithANoticeWhenTheWordsChange() {
        var id = id("village");
        var seen = version(id);
        sign(leader, id, seen).path("signSlip.state").entity(String.class).isEqualTo("SIGNING");
        sign(member, id, seen)
                .path("signSlip.signatures[*].line")
                .entityList(String.class)
                .containsExactly("LEADER", "MEMBER");
        sign(member, id, seen).path("signSlip.version").entity(Integer.class).isEqualTo(seen + 2);
        var edited = edit(leader, id, version(id), Map.of("suggestions", "限期整改。"));
        edited.path("editSlip.state").entity(String.class).isEqualTo("DRAFT");
        edited.path("editSlip.droppedSignatures").entityList(Object.class).hasSize(2);
        sign(member, id, seen)
                .path("signSlip.code")
                .entity(String.class)
                .isEqualTo("stale-version");
        sign(leader, id, version(id))
                .path("signSlip.droppedSignatures[*].signer")
                .entityList(String.class)
                .containsExactly(member.id().value());
    }

    @Test
    @Order(11)
    void becomesFinalOnlyWithEverySignatureOrAReason() {
        var id = id("village");
        var missing = mutate(leader, "finaliseSlip", id, version(id), Map.of());
        missing.path("finaliseSlip.signers")
                .entityList(String.class)
                .containsExactly(member.id().value());
        var absences = List.of(Map.of("member", member.id().value(), "reason", "因病住院"));
        var done = mutate(leader, "finaliseSlip", id, version(id), Map.of("absences", absences));
        done.path("finaliseSlip.number").entity(String.class).isEqualTo("2019-SL-01-D2-001");
        done.path("finaliseSlip.signatures[*].absence")
                .entityList(String.class)
                .satisfies(reasons -> assertThat(reasons).contains("因病住院"));
        mutate(leader, "finaliseSlip", id, 0, Map.of())
                .path("finaliseSlip.number")
                .entity(String.class)
                .isEqualTo("2019-SL-01-D2-001");
    }

    @Test
    @Order(12)
    void neverChangesAFinalSlip() {
        var id = id("village");
        for (var act : List.of("editSlip", "recompileSlip", "signSlip")) {
            var refused =
                    mutate(
                            leader,
                            act,
                            id,
                            version(id),
                            act.equals("editSlip")
                                    ? Map.of("rows", Map.of("process", "改"))
                                    : Map.of());
            refused.path(act + ".code").entity(String.class).isEqualTo("wrong-stage");
            refused.path(act + ".stage").entity(String.class).isEqualTo("FINAL");
        }
        var before = version(id);
        compile(leader);
        assertThat(version(id)).isEqualTo(before);
    }

    @Test
    @Order(13)
    void showsTheContentThatItsHashIsOf() {
        var slip = read(leader, id("village"));
        var json = slip.path("slip.canonicalJson").entity(String.class).get();
        slip.path("slip.contentHash").entity(String.class).isEqualTo(Sha256.sum(json).hex());
        assertThat(json)
                .startsWith("{\"form\":\"检查情况报告单\",\"id\":\"2019-SL-01:2:village:")
                .contains("\"suggestions\":\"限期整改。\"");
    }

    @Test
    @Order(14)
    void correctsAFinalSlipByARevisionThatNamesIt() {
        var id = id("village");
        revise(id, "学生人数有误").path("reviseSlip.state").entity(String.class).isEqualTo("DRAFT");
        var next = new SlipId(id).next().value();
        revise(id, "学生人数有误").path("reviseSlip.id").entity(String.class).isEqualTo(next);
        revise(id, "又一原因").path("reviseSlip.stage").entity(String.class).isEqualTo("SUPERSEDED");
        var revision = read(leader, next);
        revision.path("slip.replaces.number").entity(String.class).isEqualTo("2019-SL-01-D2-001");
        revision.path("slip.reason").entity(String.class).isEqualTo("学生人数有误");
        read(leader, id).path("slip.replacedBy.id").entity(String.class).isEqualTo(next);
        assertThat(Slips.counting(slips.ofTeam(review.team(2))))
                .extracting(slip -> slip.id().value())
                .contains(id)
                .doesNotContain(next);
    }

    @Test
    @Order(15)
    void numbersATeamsFinalSlipsWithoutAGap() {
        for (var slip : slips.ofTeam(review.team(2))) {
            if (slip.seal() == null) {
                var id = slip.id().value();
                sign(leader, id, version(id));
                sign(member, id, version(id));
                mutate(leader, "finaliseSlip", id, version(id), Map.of())
                        .path("finaliseSlip.state")
                        .entity(String.class)
                        .isEqualTo("FINAL");
            }
        }
        var all = slips.ofTeam(review.team(2));
        assertThat(all).extracting(slip -> number(slip)).doesNotHaveDuplicates();
        assertThat(all.stream().map(SlipsTests::number).sorted().toList())
                .last()
                .isEqualTo("2019-SL-01-D2-%03d".formatted(all.size()));
        assertThat(Slips.counting(all)).extracting(Slip::revision).contains(2);
    }

    @Test
    @Order(16)
    void listsAReviewsSlipsWithTheirRevisionsInAFixedNumberOfCommands() {
        var sent =
                commands.during(() ->
                        speaking.asCityOffice()
                                .documentName("slips/slipsOfReview")
                                .variable("review", review.id().value())
                                .execute()
                                .path("review.slips[*].id")
                                .entityList(String.class)
                                .hasSize(slips.ofReview(review.id()).size()));
        assertThat(sent).filteredOn("find slips"::equals).hasSizeLessThanOrEqualTo(5);
    }

    private GraphQlTester.Response compile(Caller by) {
        return speaking.as(by)
                .documentName("slips/compileSlips")
                .variable("team", review.team(2).value())
                .execute();
    }

    private GraphQlTester.Response read(Caller by, String id) {
        return speaking.as(by).documentName("slips/slip").variable("id", id).execute();
    }

    private GraphQlTester.Response edit(Caller by, String id, int version, Map<String, ?> rows) {
        return mutate(by, "editSlip", id, version, Map.of("rows", rows));
    }

    private GraphQlTester.Response sign(Caller by, String id, int version) {
        return mutate(by, "signSlip", id, version, Map.of());
    }

    private GraphQlTester.Response revise(String id, String reason) {
        return speaking.as(leader)
                .documentName("slips/reviseSlip")
                .variable("slip", id)
                .variable("reason", reason)
                .execute();
    }

    private GraphQlTester.Response mutate(
            Caller by, String document, String id, int version, Map<String, ?> more) {
        var request =
                speaking.as(by)
                        .documentName("slips/" + document)
                        .variable("slip", id)
                        .variable("version", version);
        more.forEach(request::variable);
        return request.execute();
    }

    private String id(String kind) {
        return slips.ofTeam(review.team(2)).stream()
                .filter(slip -> slip.subject().kind().code().equals(kind))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private int version(String id) {
        return slips.find(new SlipId(id)).orElseThrow().version();
    }

    private static String number(Slip slip) {
        return String.valueOf(slip.number());
    }
}

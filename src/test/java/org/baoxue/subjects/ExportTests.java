package org.baoxue.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.caller;
import static org.baoxue.support.Speakers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.Child;
import org.baoxue.registry.Registry;
import org.baoxue.shared.ChildId;
import org.baoxue.support.AReview;
import org.baoxue.support.AReview.Said;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/// All that is held about a child, for its family and for nobody else.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class ExportTests {

    private static final Caller COUNTY =
            caller("county-ex", new Grant(Role.COUNTY_OFFICE, new Scope("617741")));

    @Autowired private ExecutionGraphQlService service;
    @Autowired private Registry registry;
    private MockMvcTester mvc;
    private String child = "";
    private String sibling = "";

    @BeforeAll
    void aChildOnAnAcceptedChecklist(@Autowired WebApplicationContext context) {
        mvc = MockMvcTester.from(context, builder -> builder.apply(springSecurity()).build());
        var review = AReview.inTheField(context, "2019-EX-01", "617741");
        var homes = review.visits(1, FormKind.HOUSEHOLD);
        child = homes.getFirst().unit() + "-1";
        sibling = homes.getLast().unit() + "-1";
        var noReceipt = new Said(Map.of("yes", false), "祖母称未收到");
        review.accepted(homes.getFirst(), Map.of("child.triple-receipt@" + child, noReceipt));
        review.submitted(homes.getLast(), Map.of());
    }

    @Test
    void tellsAllThatIsHeld() {
        var record = registry.find(Child.class, new ChildId(child)).orElseThrow();
        var file = file(export(COUNTY, child, "监护人申请查阅、复制"));
        assertThat(file.path("事由").asString()).isEqualTo("监护人申请查阅、复制");
        var entry = file.path("台账登记").path(0);
        assertThat(entry.path("姓名").asString()).isEqualTo(record.name());
        assertThat(entry.path("身份证号").asString()).isEqualTo(record.citizenId().value());
        assertThat(entry.path("就学状态").asString()).isEqualTo("县内就读");
        assertThat(entry.path("监护人").path(0).path("姓名").asString()).startsWith("监护人");
        assertThat(entry.path("登记与更正")).isNotEmpty();
        var sheet = file.path("核查记录").path(0);
        assertThat(sheet.path("复查").asString()).isEqualTo("2019-EX-01");
        assertThat(sheet.toString()).contains("祖母称未收到", record.name());
        assertThat(file.path("使用记录").toString()).contains("subjects.child.export", "监护人申请查阅、复制");
    }

    @Test
    void tellsNothingOfOtherChildrenAndNothingThatIsNotAccepted() {
        var other = registry.find(Child.class, new ChildId(sibling)).orElseThrow();
        assertThat(text(export(COUNTY, child, "监护人申请"))).doesNotContain(other.name());
        assertThat(file(export(COUNTY, sibling, "监护人申请")).path("核查记录")).isEmpty();
    }

    @Test
    void namesNobodyInTheFilesNameAndIsKeptNowhere() {
        var sent = export(COUNTY, child, "监护人申请").getResponse();
        assertThat(sent.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"child-%s.json\"".formatted(child));
        assertThat(sent.getHeader("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTY_OFFICE, 617742, 404",
        "TOWN, 617741, 403",
        "CITY_OFFICE, 617700, 403",
        "SCHOOL, 617741101-S01, 403",
        "AUDITOR, 617741, 403",
        "ADMINISTRATOR, 000000, 403",
    })
    void isForNobodyElse(Role role, String scope, int status) {
        var other = caller("other-ex", new Grant(role, new Scope(scope)));
        assertThat(export(other, child, "想看看")).hasStatus(status);
        var trail = "{ auditEvents(filter: {by: \"other-ex\"}) { edges { node { action } } } }";
        assertThat(
                        Speakers.answer(service, caller("office", Role.CITY_OFFICE), trail)
                                .toSpecification()
                                .toString())
                .contains("edges=[]");
    }

    @Test
    void asksForAReasonAndAForeignCodeIsLikeAnUnknownOne() {
        assertThat(export(COUNTY, child, " ")).hasStatus(400);
        assertThat(export(COUNTY, child, "长".repeat(201))).hasStatus(400);
        assertThat(export(COUNTY, "617741101201-77777-1", "监护人申请")).hasStatus(404);
        assertThat(export(COUNTY, "617742101201-00001-1", "监护人申请")).hasStatus(404);
        assertThat(mvc.get().uri(address(child)).with(authentication(signedIn(COUNTY))))
                .hasStatus(405);
    }

    @Test
    void anOpenRecordIsNotExported() {
        var other = caller("county-ox", new Grant(Role.COUNTY_OFFICE, new Scope("617742")));
        var open =
                "mutation { openChild(id: \"%s\", reason: \"走访核实\") { __typename } }"
                        .formatted(child);
        assertThat(Speakers.answer(service, other, open).toSpecification().toString())
                .contains("RecordOpening");
        assertThat(export(other, child, "监护人申请")).hasStatus(404);
    }

    @Test
    void noOtherSiteCanAskForIt() {
        assertThat(
                        mvc.post()
                                .uri(address(child))
                                .param("reason", "监护人申请")
                                .with(authentication(signedIn(COUNTY))))
                .hasStatus(403);
    }

    private MvcTestResult export(Caller by, String id, String reason) {
        return mvc.post()
                .uri(address(id))
                .param("reason", reason)
                .with(csrf())
                .with(authentication(signedIn(by)))
                .exchange();
    }

    private static String address(String id) {
        return "/children/%s/export".formatted(id);
    }

    private static JsonNode file(MvcTestResult result) {
        return new JsonMapper().readTree(text(result));
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatus(200);
        return new String(
                result.getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}

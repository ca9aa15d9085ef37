package org.baoxue.printing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.answers.Sheet;
import org.baoxue.assignments.FieldWork;
import org.baoxue.assignments.Team;
import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.Visit;
import org.baoxue.printing.layout.PdfA;
import org.baoxue.printing.layout.Reading;
import org.baoxue.shared.TownId;
import org.baoxue.shared.UserId;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

@ServiceTest
class PaperDownloadTests {

    private final MongoTemplate mongo;
    private final MockMvcTester mvc;

    PaperDownloadTests(@Autowired MongoTemplate mongo, @Autowired WebApplicationContext context) {
        this.mongo = mongo;
        this.mvc =
                MockMvcTester.from(
                        context,
                        builder ->
                                builder.apply(SecurityMockMvcConfigurers.springSecurity()).build());
    }

    @BeforeEach
    void aReviewInTheField() {
        mongo.save(ASample.REVIEW);
        mongo.save(
                new FieldWork(
                        ASheet.REVIEW,
                        ASample.drawn().id(),
                        List.of(
                                team(1, "619977101", "inspector01"),
                                team(2, "619977102", "inspector02")),
                        null,
                        null,
                        0));
        mongo.save(household());
    }

    private static Sheet household() {
        return ASheet.atTheHousehold().child(1, "周小雨", 9, "6199**********0123", "青石镇中心小学").sheet();
    }

    private static Team team(int number, String town, String leader) {
        var person = new UserId(leader);
        return new Team(
                TeamId.numbered(ASheet.REVIEW, number),
                new TownId(town),
                person,
                List.of(person),
                Team.How.NAMED);
    }

    @Test
    void givesATeamItsOwnPapersAndNoOthers() throws Exception {
        var uri = "/papers/visits/2019-PR-01:household:619977101201-00001.pdf";

        assertThat(FormPagesTests.text(pdf(get(uri, "inspector01", Role.INSPECTOR))))
                .contains("样例县贫困退出义务教育有保障市级复查入户核查表")
                .contains("周小雨");
        assertThat(get(uri, "office", Role.CITY_OFFICE)).hasStatusOk();
        assertThat(get(uri, "inspector02", Role.INSPECTOR)).hasStatus(404);
        assertThat(get(uri.replace("00001", "99999"), "office", Role.CITY_OFFICE)).hasStatus(404);
        assertThat(get("/papers/visits/nonsense.pdf", "office", Role.CITY_OFFICE)).hasStatus(404);
    }

    @Test
    void takesAnEncodedColonAndNamesTheFileForNoPerson() {
        var uri = "/papers/visits/2019-PR-01%3Ahousehold%3A619977101201-00001.pdf";

        assertThat(get(uri, "inspector01", Role.INSPECTOR))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader(
                        "Content-Disposition",
                        "inline; filename=\"2019-PR-01-household-619977101201-00001.pdf\"");
    }

    @Test
    void givesAnyoneWhoIsSignedInTheBlankForms() {
        var uri = "/papers/forms/town/2019-1.pdf";

        assertThat(get(uri, "inspector02", Role.INSPECTOR)).hasStatusOk();
        assertThat(get("/papers/forms/town/1999-9.pdf", "office", Role.CITY_OFFICE)).hasStatus(404);
        assertThat(get("/papers/forms/moon/2019-1.pdf", "office", Role.CITY_OFFICE)).hasStatus(404);
        assertThat(mvc.get().uri(uri)).hasStatus(401);
    }

    @Test
    void publishesTheDrawRecord() throws Exception {
        mongo.save(ASample.drawn());

        var pdf = pdf(get("/papers/samples/2019-PR-01.pdf", "inspector02", Role.INSPECTOR));

        assertThat(FormPagesTests.text(pdf)).contains("53096217404418835127");
        assertThat(get("/papers/samples/2019-PR-01-7.pdf", "office", Role.CITY_OFFICE))
                .hasStatus(404);
    }

    @Test
    void givesASlipToItsTeamAndTheOffices() throws Exception {
        mongo.save(ASlip.sealed(2));
        var uri = "/papers/slips/2019-PR-01:1:school:619977101-S01:1.pdf";

        assertThat(FormPagesTests.text(pdf(get(uri, "inspector01", Role.INSPECTOR))))
                .contains("检查情况报告单");
        assertThat(get(uri, "office", Role.CITY_OFFICE)).hasStatusOk();
        assertThat(get(uri, "inspector02", Role.INSPECTOR)).hasStatus(404);
    }

    @Test
    void givesTheResultsToTheOffices() throws Exception {
        var uri = "/papers/reviews/2019-PR-01/results.pdf?counted=SUBMITTED";

        assertThat(FormPagesTests.text(pdf(get(uri, "office", Role.CITY_OFFICE))))
                .contains("本表统计已提交和已通过的核查表");
        assertThat(get(uri, "inspector01", Role.INSPECTOR)).hasStatus(403);
    }

    @Test
    void bindsEveryPaperOfAReviewTogetherForTheOffices() throws Exception {
        mongo.save(ASample.drawn());
        mongo.save(ASlip.sealed(2));
        var school = ASheet.atTheSchool().allAsExpected();
        for (var visited : List.of(school.sheet(), household())) {
            mongo.save(visited);
            mongo.save(visit(visited));
        }
        var uri = "/papers/reviews/2019-PR-01/bundle.pdf";

        var pdf = pdf(get(uri, "office", Role.CITY_OFFICE));

        assertThat(get(uri, "inspector01", Role.INSPECTOR)).hasStatus(403);
        assertThat(PdfA.faults(pdf)).isEmpty();
        assertThat(bookmarks(pdf))
                .containsExactly(
                        "抽样记录",
                        "第1组　",
                        "- 中小学校核查表",
                        "- - 青石镇中心小学",
                        "- 入户核查表",
                        "- - 619977101201-00001",
                        "- 检查情况报告单",
                        "- - 青石镇中心小学");
        var pages = Reading.pages(pdf);
        assertThat(pages.get(0)).contains("材 料 汇 编").doesNotContain("第1页");
        assertThat(pages.get(1)).contains("目　录").contains("青石镇中心小学");
        assertThat(pages.get(pages.size() - 2)).contains("周小雨");
        assertThat(pages.getLast())
                .contains("检查情况报告单")
                .contains("第%d页 共%d页".formatted(pages.size(), pages.size()));
    }

    private static Visit visit(Sheet sheet) {
        return new Visit(
                sheet.id(),
                sheet.review(),
                sheet.team(),
                1,
                sheet.form(),
                sheet.formVersion(),
                sheet.unit(),
                sheet.unitName(),
                sheet.town(),
                null,
                null,
                null);
    }

    private static List<String> bookmarks(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var found = new ArrayList<String>();
            collect(document.getDocumentCatalog().getDocumentOutline(), "", found);
            return found;
        }
    }

    private static void collect(PDOutlineNode node, String depth, List<String> found) {
        for (var child : node.children()) {
            found.add(depth + child.getTitle());
            collect(child, depth + "- ", found);
        }
    }

    private MvcTestResult get(String uri, String id, Role role) {
        return mvc.get()
                .uri(URI.create(uri))
                .with(SecurityMockMvcRequestPostProcessors.authentication(signedIn(id, role)))
                .exchange();
    }

    private static UsernamePasswordAuthenticationToken signedIn(String id, Role role) {
        Caller caller = Speakers.caller(id, role);
        return UsernamePasswordAuthenticationToken.authenticated(
                caller, null, AuthorityUtils.createAuthorityList("ROLE_" + role));
    }

    private static byte[] pdf(MvcTestResult result) {
        var body = result.getResponse().getContentAsByteArray();
        assertThat(new String(body, 0, 4, UTF_8)).isEqualTo("%PDF");
        return body;
    }
}

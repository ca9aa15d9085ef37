package org.baoxue.printing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.answers.Sheet;
import org.baoxue.assignments.FieldWork;
import org.baoxue.assignments.Team;
import org.baoxue.assignments.TeamId;
import org.baoxue.reviews.Review;
import org.baoxue.reviews.SamplingPlan;
import org.baoxue.shared.CountyId;
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

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

@ServiceTest
class PaperDownloadTests {

    private static final Instant NOW = Instant.parse("2019-10-20T00:00:00Z");

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
        mongo.save(
                new Review(
                        ASheet.REVIEW,
                        new CountyId("619901"),
                        "样例县",
                        "样例县2019年市级复查",
                        LocalDate.of(2019, 8, 31),
                        LocalDate.of(2019, 10, 20),
                        LocalDate.of(2019, 10, 31),
                        SamplingPlan.standard(2019),
                        0,
                        null,
                        new UserId("office"),
                        NOW));
        mongo.save(
                new FieldWork(
                        ASheet.REVIEW,
                        List.of(
                                team(1, "619901101", "inspector01"),
                                team(2, "619901102", "inspector02")),
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
        var uri = "/papers/visits/2019-SY-01:household:619901101201-00001.pdf";

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
        var uri = "/papers/visits/2019-SY-01%3Ahousehold%3A619901101201-00001.pdf";

        assertThat(get(uri, "inspector01", Role.INSPECTOR))
                .hasStatusOk()
                .hasHeader("Content-Type", "application/pdf")
                .hasHeader(
                        "Content-Disposition",
                        "inline; filename=\"2019-SY-01-household-619901101201-00001.pdf\"");
    }

    @Test
    void givesAnyoneWhoIsSignedInTheBlankForms() {
        var uri = "/papers/forms/town/2019-1.pdf";

        assertThat(get(uri, "inspector02", Role.INSPECTOR)).hasStatusOk();
        assertThat(get("/papers/forms/town/1999-9.pdf", "office", Role.CITY_OFFICE)).hasStatus(404);
        assertThat(get("/papers/forms/moon/2019-1.pdf", "office", Role.CITY_OFFICE)).hasStatus(404);
        assertThat(mvc.get().uri(uri)).hasStatus(401);
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

package org.baoxue.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.caller;
import static org.baoxue.support.Speakers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.baoxue.access.Role;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.support.AReview;
import org.baoxue.support.CommandCount;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Team 1 has everything accepted, with a replaced household and a village without its register;
/// team 2 has one household submitted, with a problem, and nothing else.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class ResultsTests {

    @Autowired private WebApplicationContext service;
    @Autowired private Speaking speaking;
    @Autowired private CommandCount commands;
    private AReview review;

    @BeforeAll
    void answer() {
        review = AReview.inTheField(service, "2019-RS-01", "619972");
        review.replaced(review.visit(1, FormKind.HOUSEHOLD));
        review.accepted(
                        review.visit(1, FormKind.VILLAGE),
                        Map.of("village.register", Map.of("yes", false)))
                .accepted(1);
        var home = review.visit(2, FormKind.HOUSEHOLD);
        review.submitted(
                home, Map.of("child.triple-receipt@" + home.unit() + "-1", Map.of("yes", false)));
    }

    @Test
    void countsAcceptedChecklistsByFormItemAndTown() {
        var results = results("ACCEPTED");
        results.path("results.forms[*].form")
                .entityList(String.class)
                .containsExactly("COUNTY", "TOWN", "SCHOOL", "VILLAGE", "HOUSEHOLD");
        results.path("results.forms[4].visits").entity(Integer.class).isEqualTo(6);
        results.path("results.forms[4].all.sheets").entity(Integer.class).isEqualTo(3);
        results.path("results.forms[3].all.withProblem").entity(Integer.class).isEqualTo(1);
        results.path("results.forms[3].items[?(@.key=='village.register')].all.no")
                .entityList(Integer.class)
                .containsExactly(1);
        results.path("results.forms[3].towns[*].tally.sheets")
                .entityList(Integer.class)
                .containsExactly(1, 0);
        results.path("results.forms[3].towns[*].visits")
                .entityList(Integer.class)
                .containsExactly(1, 1);
        results.path("results.forms[4].items[?(@.key=='child.observed')].all.chosen[0].times")
                .entityList(Integer.class)
                .satisfies(times -> assertThat(times).singleElement().isNotEqualTo(0));
    }

    @Test
    void countsSubmittedOnesWhereAsked() {
        var results = results("SUBMITTED");
        results.path("results.forms[4].all.sheets").entity(Integer.class).isEqualTo(4);
        results.path("results.forms[4].all.withProblem").entity(Integer.class).isEqualTo(1);
        results.path("results.households.withProblem").entity(Integer.class).isEqualTo(1);
    }

    @Test
    void neverGivesAShareWithoutItsIntervalOrTheReason() {
        for (var counted : List.of("ACCEPTED", "SUBMITTED")) {
            var results = results(counted);
            results.path("results.households.leavingOut.share").entity(Double.class).isEqualTo(0.0);
            results.path("results.households.leavingOut.reason")
                    .entity(String.class)
                    .isEqualTo("FEWER_THAN_TWO_TOWNS");
        }
    }

    @Test
    void takesNoOpenHouseholdForOneThatCannotBeVisited() {
        var results = results("ACCEPTED");
        results.path("results.households.visited").entity(Integer.class).isEqualTo(3);
        results.path("results.households.unreachable").entity(Integer.class).isEqualTo(1);
        results.path("results.households.open").entity(Integer.class).isEqualTo(3);
        results.path("results.households.worstCase").valueIsNull();
        results("SUBMITTED").path("results.households.open").entity(Integer.class).isEqualTo(2);
    }

    @Test
    void namesTheReplacedAndTheOpenInTheMethodNote() {
        var results = results("ACCEPTED");
        results.path("results.households.method.drawn").entity(Integer.class).isEqualTo(6);
        results.path("results.households.method.replaced[*].reason")
                .entityList(String.class)
                .containsExactly("MOVED");
        results.path("results.households.method.open").entityList(String.class).hasSize(3);
    }

    @Test
    void readsTheSheetsInOnePass() {
        var sent = commands.during(() -> results("ACCEPTED"));
        assertThat(sent)
                .containsExactlyInAnyOrder(
                        "find reviews", "find sheets", "find samples", "find visits", "find towns");
    }

    @Test
    void isForTheOfficesOnly() {
        speaking.as(review.leader(1))
                .documentName("results/results")
                .variable("review", review.id().value())
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1));
    }

    @Test
    void answersNullForAReviewThatThereIsNot() {
        speaking.asCityOffice()
                .documentName("results/results")
                .variable("review", "2019-NO-99")
                .execute()
                .path("results")
                .valueIsNull();
    }

    @Test
    void givesSpreadsheetsThatOpenInChinese() throws Exception {
        var items = csv("/reviews/2019-RS-01/results.csv");
        assertThat(items)
                .startsWith("\uFEFF核查表,部分,序号,核查内容,项目编号,镇办编号,镇办")
                .contains("village.register,,全县,1,0,1,0,1,0");
        assertThat(csv("/reviews/2019-RS-01/results-forms.csv"))
                .contains("村组核查表,,全县,2,1,1", "入户核查表,,全县,6,3,0");
        assertThat(csv("/reviews/2019-RS-01/results-households.csv?counted=SUBMITTED"))
                .contains("剔除未能到访户,阶段性结果，尚有2户未计入,0.0000,")
                .containsOnlyOnce("本次复查分三阶段")
                .doesNotContain("最不利情形：未能到访户均计为有问题,");
    }

    @Test
    void refusesTheFilesToInspectorsAndForUnknownReviews() throws Exception {
        mvc().perform(
                        get("/reviews/2019-NO-99/results.csv")
                                .with(authentication(signedIn(caller("office", Role.CITY_OFFICE)))))
                .andExpect(status().isNotFound());
        mvc().perform(
                        get("/reviews/2019-RS-01/results.csv")
                                .with(
                                        authentication(
                                                signedIn(caller("inspector", Role.INSPECTOR)))))
                .andExpect(status().isForbidden());
    }

    private GraphQlTester.Response results(String counted) {
        return speaking.asCityOffice()
                .documentName("results/results")
                .variable("review", review.id().value())
                .variable("counted", counted)
                .execute();
    }

    private String csv(String address) throws Exception {
        return mvc().perform(
                        get(address)
                                .with(authentication(signedIn(caller("office", Role.CITY_OFFICE)))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockMvc mvc() {
        return MockMvcBuilders.webAppContextSetup(service).apply(springSecurity()).build();
    }
}

package org.baoxue.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.caller;
import static org.baoxue.support.Speakers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import java.util.List;

/// Tries to see of a review what is not the caller's.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class ReachTests {

    private static final String REVIEW = "2019-RQ-01";
    private static final String COUNTY = "617711";

    @Autowired private ExecutionGraphQlService service;
    @Autowired private Slips slips;
    private TeamsSlips work;
    private MockMvcTester mvc;

    @BeforeAll
    void aReviewWithSlips(@Autowired WebApplicationContext context) {
        work = TeamsSlips.compiled(context, REVIEW, COUNTY);
        mvc = MockMvcTester.from(context, builder -> builder.apply(springSecurity()).build());
    }

    private List<Caller> strangers() {
        return List.of(
                in(Role.CITY_OFFICE, "617800"),
                in(Role.CITY_OFFICE, "617712"),
                in(Role.COUNTY_OFFICE, "617712"),
                in(Role.AUDITOR, "617800"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review(id: \"%s\") { id }",
                "sample(id: \"%s\") { id }",
                "verifyDraw(sample: \"%s\") { sound }",
                "results(review: \"%s\") { review }",
                "progress(review: \"%s\") { visits }",
                "visits(review: \"%s\") { edges { node { id } } }",
                "sheets(review: \"%s\") { edges { node { id } } }",
                "visit(id: \"%s:county:617711\") { id sheet { id } }",
                "sheet(visit: \"%s:county:617711\") { id }",
                "slip(id: \"%s:2:team:2:1\") { id }"
            })
    void answersAForeignReviewLikeOneThatDoesNotExist(String asked) {
        for (var stranger : strangers()) {
            assertThat(answer(stranger, "{ found: " + asked.formatted(REVIEW) + " }"))
                    .isEqualTo(
                            answer(stranger, "{ found: " + asked.formatted("2019-RQ-99") + " }"));
        }
    }

    @Test
    void listsNoForeignReview() {
        for (var stranger : strangers()) {
            assertThat(answer(stranger, "{ reviews(first: 100) { edges { node { id } } } }"))
                    .doesNotContain(REVIEW);
        }
        assertThat(
                        answer(
                                in(Role.COUNTY_OFFICE, COUNTY),
                                "{ reviews(first: 100) { edges { node { id } } } }"))
                .contains(REVIEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "freezeFrame(review: \"%s\")",
                "cancelSample(sample: \"%s\", reason: \"x\")",
                "drawSample(sample: \"%s\")",
                "openFieldWork(review: \"%s\")",
                "nameTeam(input: {review: \"%s\", number: 1, leader: \"someone\", members: []})",
                "compileSlips(team: \"%s:2\")"
            })
    void changesAForeignReviewAsLittleAsAnUnknownOne(String act) {
        var stranger = in(Role.CITY_OFFICE, "617800");
        var asked = "mutation { done: " + act + " { __typename ... on UnknownId { code kind } } }";
        assertThat(answer(stranger, asked.formatted(REVIEW)))
                .contains("UnknownId")
                .isEqualTo(answer(stranger, asked.formatted("2019-RQ-99")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/papers/reviews/%s/results.pdf",
                "/papers/samples/%s.pdf",
                "/papers/visits/%s:county:617711.pdf",
                "/papers/slips/%s:2:team:2:1.pdf",
                "/reviews/%s/results.csv",
                "/samples/%s/frame.csv",
                "/samples/%s/tickets.csv"
            })
    void givesOfAForeignReviewNoPaper(String path) {
        for (var stranger : strangers()) {
            assertThat(get(stranger, path.formatted(REVIEW))).hasStatus(404);
        }
    }

    private MvcTestResult get(Caller caller, String path) {
        return mvc.get().uri(path).with(authentication(signedIn(caller))).exchange();
    }

    @Test
    void showsTheCountyOnlyWhatIsSettled() {
        var county = in(Role.COUNTY_OFFICE, COUNTY);
        var open = work.review().visit(1, FormKind.HOUSEHOLD).id();
        var accepted = work.review().visits(2, FormKind.HOUSEHOLD).getFirst().id();
        var sheets =
                "{ open: sheet(visit: \"%s\") { id } accepted: sheet(visit: \"%s\") { id } }"
                        .formatted(open, accepted);
        assertThat(answer(county, sheets)).contains("open=null", "accepted={id=" + accepted);
        var nested =
                "{ visits(review: \"%s\", first: 100) { edges { node { sheet { state } } } } }"
                        .formatted(REVIEW);
        assertThat(answer(county, nested)).contains("ACCEPTED").doesNotContain("NOT_STARTED");
        var listed =
                "{ sheets(review: \"%s\", first: 100) { edges { node { state } } } }"
                        .formatted(REVIEW);
        assertThat(answer(county, listed)).contains("ACCEPTED").doesNotContain("NOT_STARTED");
        var early = "{ results(review: \"%s\", counted: SUBMITTED) { review } }".formatted(REVIEW);
        assertThat(answer(county, early)).contains("results=null");
        assertThat(answer(county, early.replace("SUBMITTED", "ACCEPTED"))).contains(REVIEW);
    }

    @Test
    void showsTheCountyNoSlipBeforeItIsFinal() {
        var county = in(Role.COUNTY_OFFICE, COUNTY);
        var auditor = in(Role.AUDITOR, "617700");
        var draft = slips.ofTeam(work.review().team(TeamsSlips.TEAM)).getFirst().id();
        var all =
                "{ review(id: \"%s\") { slips { id } fieldWork { teams { slips { id } } } } }"
                        .formatted(REVIEW);
        assertThat(answer(county, all)).doesNotContain(draft.value()).contains("slips=[]");
        assertThat(answer(auditor, all)).contains(draft.value());
        var one = "{ slip(id: \"%s\") { id } }".formatted(draft);
        assertThat(answer(county, one)).contains("slip=null");
        assertThat(answer(auditor, one)).contains(draft.value());
        assertThat(get(county, "/papers/slips/%s.pdf".formatted(draft))).hasStatus(404);
    }

    @Test
    void showsAnInspectorNoOtherTeamsWork() {
        var other = work.review().leader(1);
        var foreign = work.review().visit(2, FormKind.HOUSEHOLD).id();
        var unknown = foreign.value().replaceAll("\\d{5}$", "99999");
        for (var asked :
                List.of(
                        "{ a: visit(id: \"%s\") { ...V } } fragment V on Visit { id sheet { id } }",
                        "{ a: sheet(visit: \"%s\") { id visit { id } } }",
                        "mutation { a: submitSheet(visit: \"%s\", version: 0) { __typename } }")) {
            assertThat(answer(other, asked.formatted(foreign)))
                    .isEqualTo(answer(other, asked.formatted(unknown)));
        }
    }

    private static Caller in(Role role, String scope) {
        return caller("somebody", new Grant(role, new Scope(scope)));
    }

    private String answer(Caller caller, String document) {
        return Speakers.answer(service, caller, document).toSpecification().toString();
    }
}

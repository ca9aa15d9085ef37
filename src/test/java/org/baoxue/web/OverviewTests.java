package org.baoxue.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.UserId;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

@WebTest
@TestInstance(Lifecycle.PER_CLASS)
class OverviewTests {

    private static final String REVIEW = "2019-WEB-01";

    @RegisterExtension static final Visitor visitor = new Visitor();

    @LocalServerPort int port;

    @BeforeAll
    void aDrawnReview(
            @Autowired People people, @Autowired Keeping keeping, @Autowired Speaking speaking) {
        Visitor.hasAnAccount(people);
        SmallCounty.entered(keeping, "619951");
        office(speaking, "reviews/planReview").variable("input", plan()).executeAndVerify();
        office(speaking, "sampling/freezeFrame").variable("review", REVIEW).executeAndVerify();
        office(speaking, "sampling/enterSeed")
                .variable("sample", REVIEW)
                .variable("seed", "53096217404418835127")
                .executeAndVerify();
        office(speaking, "sampling/drawSample").variable("sample", REVIEW).executeAndVerify();
        people.open(inspectors(), "correct horse");
        speaking.asCityOffice()
                .document(
                        """
                        mutation($review: ID!) {
                          announceTeamDraw(input: {review: $review, size: 3}) { __typename }
                          drawTeams(review: $review, seed: "20061903200619032006", witnesses: ["见证人"]) {
                            __typename
                          }
                          openFieldWork(review: $review) { __typename }
                        }\
                        """)
                .variable("review", REVIEW)
                .execute()
                .path("openFieldWork.__typename")
                .entity(String.class)
                .isEqualTo("FieldWork");
    }

    @Test
    void theListLeadsToAReviewAndWhatWasDrawnForIt() {
        var page = signedIn("/", 1280, 800);

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("云岭县复查")).click();

        assertThat(heading(page, "云岭县复查")).isVisible();
        assertThat(page.getByText("2019年10月21日至31日")).isVisible();
        assertThat(page.getByText("53096217404418835127").first()).isVisible();
        assertThat(heading(page, "第2组")).isVisible();
        assertThat(page.locator("[aria-current=step]")).hasText("核查");
    }

    @Test
    void aTeamsLinkLeadsToItsChecklists() {
        var page = signedIn("/#/reviews/" + REVIEW, 1280, 800);

        // 2 towns, each with 2 schools, 2 villages and 10 households, and the county.
        assertThat(page.getByText("/ 31 份核查表已通过")).isVisible();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("第2组")).click();

        assertThat(heading(page, "第2组")).isVisible();
        assertThat(page.getByRole(AriaRole.LISTITEM)).hasCount(15);
        assertThat(page.getByText("未开始")).hasCount(15);
    }

    @Test
    void anInspectorSeesTheOwnTeamAndNoOther() {
        var page = visitor.sitsDown(port, 390, 844);
        page.navigate("/");
        Visitor.signsIn(page, "inspector-web-1", "correct horse");

        page.locator("main a").click();

        assertThat(page.getByText("未开始").first()).isVisible();
        Visitor.assertFitsItsWidth(page);
        Visitor.assertAccessible(page);
    }

    @Test
    void anyoneInTheOfficeCanHaveItDrawnAgain() {
        var page = signedIn("/#/reviews/" + REVIEW, 1280, 800);

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("重新抽取并比对")).click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("与公布的结果完全一致。");
    }

    @Test
    void aReviewThatIsNotThereIsSaidToBeMissing() {
        var page = signedIn("/#/reviews/2018-NO-01", 1280, 800);

        assertThat(page.getByText("没有这次复查")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "1280, 800"})
    void thePagesFitAndAreAccessible(int width, int height) {
        var page = signedIn("/#/reviews/" + REVIEW, width, height);
        assertThat(heading(page, "第2组")).isVisible();
        Visitor.assertFitsItsWidth(page);
        Visitor.assertAccessible(page);

        page.navigate("/#/reviews/" + REVIEW + "/teams/1");
        assertThat(page.getByText("未开始").first()).isVisible();
        Visitor.assertFitsItsWidth(page);
        Visitor.assertAccessible(page);

        page.navigate("/#/");
        assertThat(page.getByText("云岭县复查")).isVisible();
        Visitor.assertFitsItsWidth(page);
        Visitor.assertAccessible(page);
    }

    private Page signedIn(String path, int width, int height) {
        var page = visitor.sitsDown(port, width, height);
        page.navigate(path);
        Visitor.signsIn(page);
        return page;
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
    }

    private static GraphQlTester.Request<?> office(Speaking speaking, String document) {
        return speaking.asCityOffice().documentName(document);
    }

    private static List<NewAccount> inspectors() {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(number ->
                        new NewAccount(
                                new UserId("inspector-web-" + number),
                                "检查员" + number,
                                Set.of(Grant.everywhere(Role.INSPECTOR)),
                                Set.of()))
                .toList();
    }

    private static Map<String, Object> plan() {
        return Map.of(
                "id",
                REVIEW,
                "county",
                "619951",
                "name",
                "云岭县复查",
                "referenceDate",
                "2019-08-31",
                "fieldFrom",
                "2019-10-21",
                "fieldTo",
                "2019-10-31",
                "plan",
                Map.of("towns", 2, "householdsPerTown", 10, "reservesPerVillage", 1));
    }
}

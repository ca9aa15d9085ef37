package org.baoxue.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

import org.baoxue.access.account.People;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.support.AReview;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import java.util.regex.Pattern;

@WebTest
@TestInstance(Lifecycle.PER_CLASS)
class LatePageTests {

    private static final String REVIEW = "2019-WEB-02";

    @RegisterExtension static final Visitor visitor = new Visitor();

    @LocalServerPort int port;
    @Autowired private Speaking speaking;
    private AReview review;

    @BeforeAll
    void aMemberHasLeft(@Autowired ApplicationContext service, @Autowired People people) {
        Visitor.hasAnAccount(people);
        review = AReview.inTheField(service, REVIEW, "619952");
        review.ledBy(1, review.leader(1));
    }

    @ParameterizedTest
    @CsvSource({"390, 844, 采纳, 已采纳", "1280, 800, 不采纳, 未采纳"})
    void theOfficeDecidesOnWhatCameLate(int width, int height, String decision, String decided) {
        sends("late-%d".formatted(width));
        var page = visitor.sitsDown(port, width, height);
        page.navigate("/#/reviews/" + REVIEW);
        Visitor.signsIn(page);

        var late =
                page.getByRole(AriaRole.LISTITEM)
                        .filter(new FilterOptions().setHasText("late-%d".formatted(width)));
        assertThat(late).containsText("是否与村委会主任签订控辍保学目标责任书");
        assertThat(late).containsText("待定");
        Visitor.assertFitsItsWidth(page);
        Visitor.assertAccessible(page);

        var buttonsName = Pattern.compile("^" + decision + " .*");
        late.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(buttonsName)).click();

        assertThat(late).containsText(decided);
        assertThat(late.getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    private void sends(String mark) {
        var visit = review.visit(1, FormKind.TOWN);
        speaking.as(review.member(1))
                .document(
                        """
                        mutation { saveAnswers(input: {visit: "%s", changes: [
                          {id: "%s", key: "town.letters", value: {yes: true}, note: "年初已签，%s", base: 0}]}) {
                            __typename } }
                        """
                                .formatted(visit.id(), mark, mark))
                .execute()
                .path("saveAnswers.__typename")
                .entity(String.class)
                .isEqualTo("KeptApart");
    }
}

package org.baoxue.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.baoxue.support.Speakers.caller;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.access.account.People;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
@TestInstance(Lifecycle.PER_CLASS)
class OpeningsPageTests {

    @RegisterExtension static final Visitor visitor = new Visitor();

    @LocalServerPort int port;
    @Autowired private Speaking speaking;

    @BeforeAll
    void anOffice(@Autowired People people) {
        Visitor.hasAnAccount(people);
    }

    @ParameterizedTest
    @CsvSource({"390, 844, 1", "1280, 800, 2"})
    void theOfficeIsToldUntilItHasTakenNote(int width, int height, int number) {
        var code = "619959102201-0000%d-1".formatted(number);
        opens(code);
        var page = visitor.sitsDown(port, width, height);
        page.navigate("/");
        Visitor.signsIn(page);

        assertThat(page.getByText(code)).isVisible();
        assertThat(page.getByText("家长求助，核实就学情况")).isVisible();
        Visitor.assertFitsItsWidth(page);
        Visitor.assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("已阅")).click();
        assertThat(page.getByText(code)).isHidden();
        page.reload();
        assertThat(page.getByText("复查一览").first()).isVisible();
        assertThat(page.getByText(code)).isHidden();
    }

    private void opens(String code) {
        var town = caller("town-web", new Grant(Role.TOWN, new Scope("619959101")));
        speaking.as(town)
                .document(
                        """
                        mutation { openChild(id: "%s", reason: "家长求助，核实就学情况") { __typename } }\
                        """
                                .formatted(code))
                .execute()
                .path("openChild.__typename")
                .entity(String.class)
                .isEqualTo("RecordOpening");
    }
}

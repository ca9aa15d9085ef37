package org.baoxue.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

import org.baoxue.access.account.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.regex.Pattern;

@WebTest
class SigningInTests {

    @RegisterExtension static final Visitor visitor = new Visitor();

    @LocalServerPort int port;

    @BeforeEach
    void anAccount(@Autowired People people) {
        Visitor.hasAnAccount(people);
    }

    @Test
    void aWrongPasswordIsToldAndTheRightOneOpensThePage() {
        var page = visitor.sitsDown(port, 1280, 800);
        page.navigate("/");

        Visitor.signsIn(page, "wenqing", "wrong");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("用户名或密码不正确。");

        Visitor.signsIn(page);
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("温清");
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("市级复查办公室");
    }

    @Test
    void anUnknownNameIsToldAsAWrongPasswordIs() {
        var page = visitor.sitsDown(port, 1280, 800);
        page.navigate("/");

        Visitor.signsIn(page, "nobody", "correct horse");

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("用户名或密码不正确。");
    }

    @Test
    void whoseFirstPasswordItIsChoosesAnotherAndSignsInWithIt(@Autowired People people) {
        Visitor.hasAFirstPassword(people, "novice-web", "given-by-somebody");
        var page = visitor.sitsDown(port, 390, 844);
        page.navigate("/");
        Visitor.signsIn(page, "novice-web", "given-by-somebody");

        choosesPassword(page, "given-by-somebody", "short");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("不足 10 位");
        Visitor.assertFitsItsWidth(page);
        Visitor.assertAccessible(page);
        choosesPassword(page, "given-by-somebody", "Kepler+Tycho7");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("密码已修改");
        Visitor.signsIn(page, "novice-web", "Kepler+Tycho7");
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("市级复查办公室");
    }

    @Test
    void aTokenIsShownOnceAndCanBeRevoked() {
        var page = signedIn("/#/tokens");
        page.getByLabel("名称").fill("统计平台");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("新建")).click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("bxp_");
        assertThat(page.getByText("从未使用")).isVisible();
        Visitor.assertFitsItsWidth(page);
        Visitor.assertAccessible(page);

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("撤销 统计平台")).click();
        assertThat(page.getByText("还没有令牌")).isVisible();
    }

    @Test
    void theAdministratorOpensAnAccountResetsItAndClosesIt(@Autowired People people) {
        Visitor.keepsTheAccounts(people, "keeper-web");
        var page = visitor.sitsDown(port, 390, 844);
        page.onDialog(Dialog::accept);
        page.navigate("/");
        Visitor.signsIn(page, "keeper-web", "correct horse");

        opens(page, "opened-web", "619901101");
        assertThat(page.locator(".fresh")).containsText("钱开 的一次性密码");
        var first = page.locator(".fresh").locator("code").textContent();
        assertThat(page.getByText("镇(街道) 619901101")).isVisible();
        Visitor.assertFitsItsWidth(page);
        Visitor.assertAccessible(page);
        opens(page, "opened-web", "619901102");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("opened-web");

        clicks(page, "更改 钱开");
        page.getByLabel("管辖范围").fill("619901103");
        clicks(page, "保存");
        assertThat(page.getByText("镇(街道) 619901103")).isVisible();
        assertThat(page.getByLabel("登录名")).isEmpty();

        clicks(page, "重置 钱开 的密码");
        assertThat(page.locator(".fresh").locator("code")).not().hasText(first);
        clicks(page, "停用 钱开");
        clicks(page, "恢复 钱开");
        assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("停用 钱开")))
                .isVisible();
    }

    @Test
    void afterSigningOutThePageAsksAgain() {
        var page = signedIn("/");

        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("退出")).click();

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("已安全退出。");
        page.navigate("/");
        assertThat(page).hasURL(Pattern.compile("/sign-in\\.html$"));
    }

    @Test
    void graphiqlRunsAQueryInTheNameOfWhoeverIsSignedIn() {
        var page = visitor.sitsDown(port, 1280, 800);
        page.navigate("/graphiql");
        Visitor.signsIn(page);

        assertThat(page.locator(".graphiql-query-editor")).containsText("WhoAmI");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Execute query")).click();

        assertThat(page.locator(".graphiql-response")).containsText("温清");
    }

    @ParameterizedTest
    @CsvSource({"390, 844", "1280, 800"})
    void thePagesFitAndAreAccessible(int width, int height) {
        var page = visitor.sitsDown(port, width, height);
        page.navigate("/");
        assertThat(page.getByLabel("用户名")).isFocused();
        Visitor.assertFitsItsWidth(page);
        Visitor.assertAccessible(page);

        Visitor.signsIn(page);
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("温清");
        Visitor.assertFitsItsWidth(page);
        Visitor.assertAccessible(page);
    }

    private static void opens(Page page, String name, String town) {
        page.getByLabel("登录名").fill(name);
        page.getByLabel("姓名").fill("钱开");
        page.getByLabel("职责").selectOption("TOWN");
        page.getByLabel("管辖范围").fill(town);
        clicks(page, "新建");
    }

    private static void clicks(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }

    private static void choosesPassword(Page page, String current, String chosen) {
        page.getByLabel("当前密码").fill(current);
        page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(chosen);
        page.getByLabel("再次输入新密码").fill(chosen);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("修改密码并退出所有设备")).click();
    }

    private Page signedIn(String path) {
        var page = visitor.sitsDown(port, 1280, 800);
        page.navigate(path);
        Visitor.signsIn(page);
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("温清");
        return page;
    }
}

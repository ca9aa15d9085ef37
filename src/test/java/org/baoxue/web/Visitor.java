package org.baoxue.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A person at a browser in a closed network. One browser serves a test class; every test has a
/// window and cookies of its own, and fails on an uncaught error or a request to anywhere else.
final class Visitor implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final UserId NAME = new UserId("wenqing");
    private static final String PASSWORD = "correct horse";

    private static final String BEYOND =
            "[...document.body.querySelectorAll('*')]"
                    + ".filter(one => one.getBoundingClientRect().right > innerWidth)"
                    + ".map(one => one.tagName + ' ' + one.className).join(', ')";

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private @Nullable BrowserContext window;
    private final List<String> errors = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext test) {
        // A loaded machine is slow, not wrong.
        PlaywrightAssertions.setDefaultAssertionTimeout(40_000);
        playwright = Chromium.playwright();
        browser = Chromium.installed().launch(playwright);
    }

    /// Opens an empty page of that size, on the service at that port.
    Page sitsDown(int port, int width, int height) {
        var options =
                new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("zh-CN")
                        .setViewportSize(width, height);
        errors.clear();
        window = Objects.requireNonNull(browser).newContext(options);
        window.route(
                url -> !url.startsWith("http://localhost:" + port),
                route -> {
                    errors.add("asked elsewhere: " + route.request().url());
                    route.abort();
                });
        var page = window.newPage();
        page.onPageError(errors::add);
        return page;
    }

    /// Works in the city's review office.
    static void hasAnAccount(People people) {
        var office = Set.of(Grant.everywhere(Role.CITY_OFFICE));
        people.open(List.of(new NewAccount(NAME, "温清", office, Set.of())), PASSWORD);
    }

    /// Keeps the accounts, under that name.
    static void keepsTheAccounts(People people, String name) {
        var keeper = Set.of(Grant.everywhere(Role.ADMINISTRATOR));
        people.open(List.of(new NewAccount(new UserId(name), "温管", keeper, Set.of())), PASSWORD);
    }

    /// Works in the office, too, with a password that somebody else has set.
    static void hasAFirstPassword(People people, String name, String password) {
        var office = Set.of(Grant.everywhere(Role.CITY_OFFICE));
        var account = new NewAccount(new UserId(name), "温新", office, Set.of());
        people.openWithFirstPassword(List.of(account), password);
    }

    static void signsIn(Page page) {
        signsIn(page, NAME.value(), PASSWORD);
    }

    static void signsIn(Page page, String username, String password) {
        page.getByLabel("用户名").fill(username);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("登录").setExact(true))
                .click();
    }

    /// Nothing that keeps a person with a disability from using the page.
    static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .extracting(Rule::getId, Rule::getNodes)
                .isEmpty();
    }

    static void assertFitsItsWidth(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("pixels beyond the window's right edge, where %s reach", page.evaluate(BEYOND))
                .isEqualTo(0);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (window != null) {
            window.close();
        }
        assertThat(errors).as("what went wrong in the page").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        Objects.requireNonNull(browser).close();
        Objects.requireNonNull(playwright).close();
    }
}

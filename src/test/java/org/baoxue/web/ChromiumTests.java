package org.baoxue.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChromiumTests {

    @Test
    void theOneFromNpmRunsScripts() {
        try (var playwright = Chromium.playwright();
                var browser = Chromium.fromNpm().launch(playwright);
                var page = browser.newPage()) {
            page.setContent("<p id='sum'></p>");

            assertThat(page.evaluate("sum.textContent = String(2 + 3)")).isEqualTo("5");
        }
    }
}

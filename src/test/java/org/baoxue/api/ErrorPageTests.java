package org.baoxue.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.support.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

@ServiceTest
class ErrorPageTests {

    @Autowired private ErrorPage page;

    @ParameterizedTest
    @CsvSource({
        "404, zh-CN, 没有此页",
        "403, zh-CN, 无权查看",
        "405, zh-CN, 无法处理",
        "500, zh-CN, 服务出错",
        "404, en, Not found",
    })
    void saysWhatHappenedInTheReadersLanguage(int status, String language, String title)
            throws IOException {
        var request = new MockHttpServletRequest("GET", "/papers/<b>nothing</b>.pdf");
        request.addPreferredLocale(Locale.forLanguageTag(language));
        var response = new MockHttpServletResponse();
        response.setStatus(status);
        page.render(Map.of("path", request.getRequestURI()), request, response);
        assertThat(response.getContentAsString())
                .contains("<h1>" + title + "</h1>", "lang=\"" + language + "\"", ">" + status + "<")
                .doesNotContain("nothing");
    }
}

package org.baoxue.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.baoxue.support.ServiceTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@ServiceTest
class UnreadRequestsTests {

    @Autowired private WebApplicationContext context;

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]", "{\"variables\": {}}"})
    void tellsByACodeThatABodyIsNoRequest(String body) {
        var answer =
                MockMvcTester.from(context, mvc -> mvc.apply(springSecurity()).build())
                        .post()
                        .uri("/graphql")
                        .with(user("office"))
                        .with(csrf())
                        .header("Accept-Language", "en")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body);
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].extensions.code")
                .isEqualTo("invalid-request");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .startsWith("The body is no GraphQL request");
    }
}

package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.net.http.HttpClient;
import java.util.List;

/// The service over HTTPS, set up as the README says.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "baoxue.embedded.directory=memory")
@DirtiesContext
class HttpsTests {

    private static final String PASSWORD = "correct horse";

    private static final OwnCertificate CERTIFICATE = OwnCertificate.made();

    @LocalServerPort int port;
    private Stranger stranger;

    @DynamicPropertySource
    static void bundle(DynamicPropertyRegistry settings) {
        var keystore = "spring.ssl.bundle.pem.web.keystore.";
        settings.add("server.ssl.bundle", () -> "web");
        settings.add(keystore + "certificate", () -> "file:" + CERTIFICATE.pem());
        settings.add(keystore + "private-key", () -> "file:" + CERTIFICATE.key());
    }

    @BeforeEach
    void accounts(@Autowired People people) {
        people.open(List.of(account("tapped", Role.INSPECTOR)), PASSWORD);
        stranger =
                new Stranger(
                        "https://localhost:" + port,
                        () -> HttpClient.newBuilder().sslContext(CERTIFICATE.trusted()));
    }

    @Test
    void everyCookieIsForHttpsAlone() throws Exception {
        var page = stranger.get("/sign-in.html");
        var answer = stranger.signsInBy("username=tapped&password=correct+horse");

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).doesNotContain("sign-in"));
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("SESSION="))
                .allMatch(cookie -> cookie.contains("Secure"));
        assertThat(page.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .allMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void aBrowserIsToldToComeByHttpsOnly() throws Exception {
        assertThat(stranger.get("/").headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(told -> assertThat(told).contains("max-age=31536000"));
    }

    @Test
    void nothingIsAnsweredInTheClear() throws Exception {
        var answer =
                new Stranger(port).saying("GET /sign-in.html HTTP/1.1", "Host: localhost:" + port);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Set-Cookie", "<script", "Tomcat");
    }
}

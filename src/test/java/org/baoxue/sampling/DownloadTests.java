package org.baoxue.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.caller;
import static org.baoxue.support.Speakers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.access.Role;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.sampling.draw.TicketRow;
import org.baoxue.shared.Sha256;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;

@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class DownloadTests {

    private static final String COUNTY = "619944";

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private Sampling sampling;
    @Autowired private WebApplicationContext context;

    @BeforeAll
    void enterTheCounty() {
        SmallCounty.entered(keeping, COUNTY);
    }

    @Test
    void givesTheFrameByteByByteAsItWasHashed() {
        var review = AReview.planned(speaking, "2019-DL-01", COUNTY, "ONE");
        review.freeze();
        var answer = get("/samples/2019-DL-01/frame.csv");
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/csv");
        assertThat(answer)
                .hasHeader("Content-Disposition", "attachment; filename=\"2019-DL-01-frame.csv\"");
        assertThat(Sha256.sum(answer.getResponse().getContentAsByteArray()))
                .isEqualTo(sample("2019-DL-01").frame().hash());
        assertThat(get("/samples/2019-DL-01/tickets.csv")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void givesEveryTicketThatTookPart() throws UnsupportedEncodingException {
        AReview.planned(speaking, "2019-DL-02", COUNTY, "ONE").drawn();
        var lines =
                get("/samples/2019-DL-02/tickets.csv").getResponse().getContentAsString().lines();
        var town = sample("2019-DL-02").teams().getFirst();
        // 4 towns; then of two towns 2 villages, its schools and 16 households each.
        assertThat(lines)
                .startsWith(TicketRow.HEADER)
                .contains("town,%s,%s,%s,1,drawn".formatted(COUNTY, town.town(), town.ticket()))
                .hasSizeGreaterThan(4 + 2 * (2 + 16));
    }

    @Test
    void givesTicketsThatTheShellLineOfTheReadmeConfirms(@TempDir Path directory)
            throws IOException, InterruptedException {
        AReview.planned(speaking, "2019-DL-04", COUNTY, "ONE").drawn();
        var tickets = get("/samples/2019-DL-04/tickets.csv").getResponse().getContentAsString();
        assertThat(check(directory, tickets)).isEmpty();
        var household = sample("2019-DL-04").teams().getFirst().households().getFirst();
        assertThat(check(directory, tickets.replace(household.ticket().value(), "0".repeat(64))))
                .isEqualTo("household " + household.household() + "\n");
    }

    private static String check(Path directory, String tickets)
            throws IOException, InterruptedException {
        Files.writeString(directory.resolve("tickets.csv"), tickets);
        var line =
                Files.readAllLines(Path.of("README.md")).stream()
                        .filter(text -> text.contains("sha256sum)"))
                        .findFirst()
                        .orElseThrow()
                        .replace("2019-SY-01", "2019-DL-04");
        var shell =
                new ProcessBuilder("sh", "-c", line)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .start();
        var said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertThat(shell.waitFor()).isZero();
        return said;
    }

    @Test
    void givesNothingToStrangersAndNothingThatIsNotThere() {
        AReview.planned(speaking, "2019-DL-03", COUNTY, "ONE").freeze();
        assertThat(mvc().get().uri("/samples/2019-DL-03/frame.csv"))
                .hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(get("/samples/2019-DL-unknown/frame.csv")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/samples/_/frame.csv")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult get(String address) {
        return mvc().get()
                .uri(address)
                .with(authentication(signedIn(caller("inspector01", Role.INSPECTOR))))
                .exchange();
    }

    private MockMvcTester mvc() {
        return MockMvcTester.from(context, builder -> builder.apply(springSecurity()).build());
    }

    private Sample sample(String id) {
        return sampling.find(new SampleId(id)).orElseThrow();
    }
}

package org.baoxue.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.baoxue.seed.demo.HalfwayReview;
import org.baoxue.support.FrontEnd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/// Draws the README's pictures anew, from the papers of the half-way review: `mvn test
/// -Dtest=ReadmePicturesTests -Dpictures=src/docs`.
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "baoxue.embedded.directory=memory",
            "baoxue.seed.directory=seed-data",
            "baoxue.seed.review=true",
            "baoxue.seed.demo-password=" + ReadmePicturesTests.PASSWORD
        })
class ReadmePicturesTests {

    static final String PASSWORD = "baoxue-demo";

    private static final float DOTS_PER_INCH = 96;
    private static final int CHILDREN = 3;

    private static final List<Map<String, List<Double>>> SIGNATURE =
            List.of(
                    stroke(0.02, 0.3, 0.2, 0.22, 0.33, 0.25),
                    stroke(0.18, 0.05, 0.17, 0.5, 0.05, 0.9),
                    stroke(0.18, 0.45, 0.3, 0.7, 0.38, 0.85),
                    stroke(0.5, 0.15, 0.55, 0.3, 0.47, 0.55, 0.6, 0.4),
                    stroke(0.62, 0.2, 0.8, 0.15, 0.72, 0.5, 0.55, 0.95),
                    stroke(0.6, 0.6, 0.8, 0.75, 0.98, 0.7));

    @LocalServerPort private int port;
    private FrontEnd office;

    @BeforeEach
    void signIn() {
        office = FrontEnd.signedIn(port, "office", PASSWORD);
    }

    /// The household of the first team in which the most was found, of those that fill one page.
    @Test
    void drawsAHouseholdsChecklist() throws IOException {
        var filter = Map.of("team", 1, "form", "HOUSEHOLD");
        var home =
                office.say("visits", Map.of("review", HalfwayReview.CODE, "filter", filter))
                        .path("edges")
                        .valueStream()
                        .map(edge -> sheet(edge.path("node").path("id").asString()))
                        .filter(sheet -> sheet.path("blocks").size() == CHILDREN)
                        .max(Comparator.comparingLong(ReadmePicturesTests::problems))
                        .orElseThrow();
        draw("/papers/visits/" + home.path("id").asString() + ".pdf", "form-household.png");
    }

    /// The village's in which the most was found, signed by the first team and final.
    @Test
    void drawsAFinalSlip() throws IOException {
        var slip =
                office.act("review/slips", Map.of("review", HalfwayReview.CODE))
                        .path("slips")
                        .valueStream()
                        .filter(each -> each.path("id").asString().contains(":1:village:"))
                        .max(Comparator.comparingInt(ReadmePicturesTests::lines))
                        .orElseThrow()
                        .path("id")
                        .asString();
        finalise(slip);
        draw("/papers/slips/" + slip + ".pdf", "slip.png");
    }

    private void finalise(String slip) {
        var drawn =
                Map.of(
                        "review", HalfwayReview.CODE,
                        "seed", HalfwayReview.SEED,
                        "witnesses", HalfwayReview.WITNESSES);
        var team = office.say("drawTeams", drawn).path("teams").path(0);
        var version = 0;
        for (var member : team.path("members")) {
            var signed =
                    inspector(member)
                            .act(
                                    "review/signSlip",
                                    Map.of("slip", slip, "version", version, "strokes", SIGNATURE));
            version = signed.path("version").asInt();
        }
        var last =
                inspector(team.path("leader"))
                        .act("review/finaliseSlip", Map.of("slip", slip, "version", version));
        assertThat(last.path("state").asString()).as("%s", last).isEqualTo("FINAL");
    }

    private FrontEnd inspector(JsonNode person) {
        return FrontEnd.signedIn(port, person.path("id").asString(), PASSWORD);
    }

    private JsonNode sheet(String visit) {
        return office.act("review/sheet", Map.of("visit", visit));
    }

    private static int lines(JsonNode slip) {
        return slip.path("rows").path("problems").size();
    }

    private static long problems(JsonNode sheet) {
        return sheet.findValues("problem").stream().filter(JsonNode::isString).count();
    }

    private static Map<String, List<Double>> stroke(Double... points) {
        return Map.of("points", List.of(points));
    }

    private void draw(String paper, String picture) throws IOException {
        try (var document = Loader.loadPDF(office.get(paper).body())) {
            var image =
                    new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
            var file = Path.of(System.getProperty("pictures"), picture).toFile();
            assertThat(ImageIO.write(image, "png", file)).isTrue();
        }
    }
}

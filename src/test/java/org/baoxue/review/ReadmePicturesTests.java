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
            "baoxue.seed.demo-password=test-password"
        })
class ReadmePicturesTests {

    private static final float DOTS_PER_INCH = 96;

    @LocalServerPort private int port;
    private FrontEnd office;

    @BeforeEach
    void signIn() {
        office = FrontEnd.signedIn(port, "office", "test-password");
    }

    /// The household of the first team in which the most was found.
    @Test
    void drawsAHouseholdsChecklist() throws IOException {
        var filter = Map.of("team", 1, "form", "HOUSEHOLD");
        var home =
                office.say("visits", Map.of("review", HalfwayReview.CODE, "filter", filter))
                        .path("edges")
                        .valueStream()
                        .map(edge -> edge.path("node").path("id").asString())
                        .max(Comparator.comparingLong(this::problems).thenComparing(id -> id))
                        .orElseThrow();
        draw("/papers/visits/" + home + ".pdf", "form-household.png");
    }

    @Test
    void drawsTheFinalSlip() throws IOException {
        var slip =
                office.act("review/slips", Map.of("review", HalfwayReview.CODE))
                        .path("slips")
                        .valueStream()
                        .filter(each -> each.path("state").asString().equals("FINAL"))
                        .findFirst()
                        .orElseThrow();
        draw("/papers/slips/" + slip.path("id").asString() + ".pdf", "slip.png");
    }

    private long problems(String visit) {
        return office.act("review/sheet", Map.of("visit", visit)).findValues("problem").stream()
                .filter(JsonNode::isString)
                .count();
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

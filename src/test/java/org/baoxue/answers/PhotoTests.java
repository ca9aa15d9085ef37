package org.baoxue.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.baoxue.answers.ASheet.batch;
import static org.baoxue.assignments.AFieldReview.refused;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.assignments.AFieldReview;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.TeamId;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Sha256;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.baoxue.support.Speakers.Speaking;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class PhotoTests {

    private static final String REVIEW = "2019-PH-01";
    private static final int SIZE = 600_000;

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private People people;
    @Autowired private Assignments assignments;
    @Autowired private Receiving receiving;
    @Autowired private Photos photos;
    @Autowired private PhotoPieces pieces;
    @Autowired private PhotoFiling filing;
    @Autowired private Announcing announcing;
    @Autowired private Sheets sheets;
    @Autowired private MongoTemplate mongo;
    @Autowired private WebApplicationContext context;

    private AFieldReview review;
    private String visit = "";

    @BeforeAll
    void openFieldWork() {
        review = AFieldReview.opened(speaking, keeping, people, REVIEW, "619974");
        visit = assignments.visitsOf(new TeamId(REVIEW + ":1")).get(1).id().value();
    }

    @Test
    void keepsAPhotoThatCameInPiecesSomeOfThemTwice() throws Exception {
        var photo = jpeg(1);
        begin("photo-0001", photo).path("beginPhoto.received").entity(Integer.class).isEqualTo(0);
        assertThat(patch("bob", "photo-0001", 0, part(photo, 0, 300_000)))
                .hasStatus(HttpStatus.NO_CONTENT)
                .hasHeader("Upload-Offset", "300000");
        // The reply was lost: the phone sends it again, and more.
        assertThat(patch("bob", "photo-0001", 0, part(photo, 0, 300_000)))
                .hasHeader("Upload-Offset", "300000");
        assertThat(patch("bob", "photo-0001", 100_000, part(photo, 100_000, 400_000)))
                .hasHeader("Upload-Offset", "400000");
        assertThat(head("bob", "photo-0001")).hasHeader("Upload-Offset", "400000");
        begin("photo-0001", photo)
                .path("beginPhoto.received")
                .entity(Integer.class)
                .isEqualTo(400_000);
        assertThat(get("bob", "photo-0001")).hasStatus(HttpStatus.NOT_FOUND);
        for (var repetition = 0; repetition < 2; repetition++) {
            assertThat(patch("bob", "photo-0001", 400_000, part(photo, 400_000, SIZE)))
                    .hasStatus(HttpStatus.NO_CONTENT)
                    .hasHeader("Upload-State", "SAFE");
        }
        assertThat(get("ann", "photo-0001").getResponse().getContentAsByteArray()).isEqualTo(photo);
        assertThat(pieces("photo-0001")).isZero();
    }

    @Test
    void keepsOneFileOfTwoUploadsThatEndAtOnce() {
        var photo = jpeg(12);
        begin("photo-0012", photo);
        var announced = photos.find(new PhotoId("photo-0012")).orElseThrow();
        pieces.keep(announced, photo);
        photos.advance(announced, SIZE);
        var whole = photos.find(announced.id()).orElseThrow();
        assertThat(filing.file(whole, inspector("bob").id())).isInstanceOf(Outcome.Done.class);
        var file = photos.find(announced.id()).orElseThrow().file();

        // The other one had read the pieces before they went.
        pieces.keep(announced, photo);
        assertThat(filing.file(whole, inspector("bob").id())).isInstanceOf(Outcome.Done.class);

        assertThat(photos.find(announced.id()).orElseThrow().file()).isEqualTo(file);
        assertThat(photos.files().find(new Document("filename", "photo-0012"))).hasSize(1);
    }

    @Test
    void erasesTheBytesOfAFileThatWasNeverFinished() {
        var photo = jpeg(15);
        begin("photo-0015", photo);
        var announced = photos.find(new PhotoId("photo-0015")).orElseThrow();
        pieces.keep(announced, part(photo, 0, 400_000));
        photos.advance(announced, 400_000);
        var half = photos.find(announced.id()).orElseThrow();
        pieces.keep(half, part(photo, 400_000, SIZE));
        photos.advance(half, SIZE - 400_000);
        var whole = photos.find(announced.id()).orElseThrow();
        var before = chunks();
        var killed = new PhotoFiling(photos, new LostAtTheSecond(mongo), Clock.systemUTC());
        assertThat(catchThrowable(() -> killed.file(whole, inspector("bob").id())))
                .hasMessage("killed");
        assertThat(chunks()).isGreaterThan(before);
        assertThat(photos.files().find(new Document("filename", "photo-0015"))).isEmpty();

        filing.erase(whole);
        assertThat(chunks()).isEqualTo(before);
        assertThat(pieces("photo-0015")).isZero();
        assertThat(photos.find(announced.id())).isEmpty();
    }

    private long chunks() {
        return mongo.getCollection("photos.chunks").countDocuments();
    }

    private static final class LostAtTheSecond extends PhotoPieces {

        LostAtTheSecond(MongoTemplate mongo) {
            super(mongo);
        }

        @Override
        byte[] read(Photo photo, int number) {
            if (number == 1) {
                throw new AssertionError("killed");
            }
            return super.read(photo, number);
        }
    }

    @Test
    void tellsWhereToGoOnAtAWrongOffset() {
        var photo = jpeg(2);
        begin("photo-0002", photo);
        patch("bob", "photo-0002", 0, part(photo, 0, 1_000));
        assertThat(patch("bob", "photo-0002", 2_000, part(photo, 2_000, 3_000)))
                .hasStatus(HttpStatus.CONFLICT)
                .hasHeader("Upload-Offset", "1000");
        assertThat(head("bob", "photo-0002")).hasHeader("Upload-Offset", "1000");
    }

    @Test
    void keepsWhatCameBeforeTheLineBroke() {
        var photo = jpeg(3);
        begin("photo-0003", photo);
        var bob = Speakers.caller(review.person("bob"), Role.INSPECTOR);
        var line = new BreakingLine(part(photo, 0, 123_456));
        assertThat(catchThrowable(() -> receiving.receive(new PhotoId("photo-0003"), 0, line, bob)))
                .isInstanceOf(IOException.class);
        assertThat(photos.find(new PhotoId("photo-0003")).orElseThrow().received())
                .isEqualTo(123_456);
    }

    @Test
    void startsAgainWhereTheBytesAreNotThoseAnnounced() throws Exception {
        var photo = jpeg(4);
        begin("photo-0004", photo);
        var other = photo.clone();
        other[SIZE - 1]++;
        assertThat(patch("bob", "photo-0004", 0, other))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(head("bob", "photo-0004")).hasHeader("Upload-Offset", "0");
        assertThat(pieces("photo-0004")).isZero();
        assertThat(patch("bob", "photo-0004", 0, photo)).hasHeader("Upload-State", "SAFE");
    }

    @Test
    void takesOnlyWhatReallyIsTheImage() {
        var text = "这不是照片".repeat(100).getBytes(UTF_8);
        begin("photo-0005", text);
        assertThat(patch("bob", "photo-0005", 0, text)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(head("bob", "photo-0005")).hasHeader("Upload-Offset", "0");
        refused(begin(input("photo-0006", text, "text/plain")), "beginPhoto", "invalid-value");
        var large = new HashMap<>(input("photo-0006", text, "image/png"));
        large.put("size", 20L * 1024 * 1024 + 1);
        begin(large)
                .path("beginPhoto.fault")
                .entity(String.class)
                .isEqualTo("larger-than-20971520");
    }

    /// Each has a script in it, and pretends to be an image.
    @Test
    void takesNoPageForAnImageAndServesNoImageAsAPage() {
        var page = "<script>alert(1)</script>".getBytes(UTF_8);
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(UTF_8);
        var pdf = "%PDF-1.7 with a script".getBytes(UTF_8);
        for (var type : List.of("image/jpeg", "image/png", "image/webp")) {
            for (var pretender : List.of(page, svg, pdf)) {
                var id = "pretender-" + type.substring(6) + pretender.length;
                begin(input(id, pretender, type));
                assertThat(patch("bob", id, 0, pretender))
                        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                assertThat(get("bob", id)).hasStatus(HttpStatus.NOT_FOUND);
                drop(id);
            }
        }
        for (var type : List.of("image/svg+xml", "text/html", "image/jpeg;x=text/html", "IMAGE")) {
            refused(begin(input("photo-0013", svg, type)), "beginPhoto", "invalid-value");
        }
        // An image by its first bytes, and a page to whoever guesses by the others.
        var both = joined(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, page);
        begin("photo-0014", both);
        patch("bob", "photo-0014", 0, both);
        assertThat(get("bob", "photo-0014"))
                .hasContentType("image/jpeg")
                .hasHeader("X-Content-Type-Options", "nosniff");
    }

    private static byte[] joined(byte[] first, byte[] more) {
        return ByteBuffer.allocate(first.length + more.length).put(first).put(more).array();
    }

    @Test
    void hidesPhotosFromOtherTeamsAndLetsOfficesOnlyLook() {
        var photo = jpeg(7);
        begin("photo-0007", photo);
        assertThat(patch("cid", "photo-0007", 0, photo)).hasStatus(HttpStatus.NOT_FOUND);
        patch("ann", "photo-0007", 0, photo);
        assertThat(get("cid", "photo-0007")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(head("cid", "photo-0007")).hasStatus(HttpStatus.NOT_FOUND);
        var office = as(Speakers.caller("office", Role.CITY_OFFICE));
        assertThat(mvc().get().uri("/photos/photo-0007").with(office))
                .hasStatusOk()
                .hasContentType("image/jpeg");
        assertThat(
                        mvc().patch()
                                .uri("/photos/photo-0007")
                                .header("Upload-Offset", "0")
                                .content(photo)
                                .with(office)
                                .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc().get().uri("/photos/photo-0007")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void waitsForPhotosBeforeSubmittingAndForgetsThoseDropped() {
        var sheet = new ASheet(review.as("bob"), visit);
        begin("photo-0008", jpeg(8));
        missingPhotos(sheet).contains("photo-0008");
        for (var repetition = 0; repetition < 2; repetition++) {
            drop("photo-0008").path("dropPhoto.state").entity(String.class).isEqualTo("DROPPED");
        }
        missingPhotos(sheet).doesNotContain("photo-0008");
        assertThat(patch("bob", "photo-0008", 0, jpeg(8))).hasStatus(HttpStatus.CONFLICT);
        refused(begin("photo-0008", jpeg(8)), "beginPhoto", "invalid-value");
    }

    @Test
    void takesNoPhotoInOrOutWhileTheSheetIsSubmitted() throws Exception {
        var household =
                assignments.visitsOf(new TeamId(REVIEW + ":1")).stream()
                        .filter(each -> each.form() == FormKind.HOUSEHOLD)
                        .findFirst()
                        .orElseThrow();
        var sheet = new ASheet(review.as("bob"), household.id().value());
        var before = sheets.find(household.id()).orElseThrow();
        var photo = jpeg(9);
        var safe = new HashMap<>(input("photo-0009", photo, "image/jpeg"));
        safe.put("visit", household.id().value());
        safe.remove("item");
        begin(safe);
        assertThat(patch("bob", "photo-0009", 0, photo)).hasHeader("Upload-State", "SAFE");
        sheet.save(batch().yes("household.has-students", false).yes("household.problem", false));
        sheet.sign("inspectors", "检查员bob");
        sheet.sign("parent", "李大山");
        sheet.submit().path("submitSheet.state").entity(String.class).isEqualTo("SUBMITTED");
        refused(drop("photo-0009"), "dropPhoto", "wrong-stage");
        assertThat(get("bob", "photo-0009")).hasStatusOk();
        // Announced by a phone that read the sheet before another phone submitted it.
        var bob = Speakers.caller(review.person("bob"), Role.INSPECTOR);
        var late =
                new Photo(
                        new PhotoId("photo-0010"),
                        household.id(),
                        household.teamId(),
                        null,
                        Sha256.sum("late").hex(),
                        1_000,
                        "image/jpeg",
                        Photo.State.UPLOADING,
                        0,
                        List.of(),
                        null,
                        bob.id(),
                        Instant.now());
        assertThat(announcing.taken(before, late, bob)).isInstanceOf(Outcome.Refused.class);
        sheet.read()
                .path("sheet.photos[*].id")
                .entityList(String.class)
                .containsExactly("photo-0009");
    }

    @Test
    void leavesNoBytesOfAPhotoWhoseDroppingWasBrokenOff() {
        var photo = jpeg(11);
        begin("photo-0011", photo);
        patch("bob", "photo-0011", 0, photo);
        var file = photos.find(new PhotoId("photo-0011")).orElseThrow().file();
        // As after a crash between the mark and the bytes.
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is("photo-0011")),
                Update.update("state", "DROPPED"),
                Photo.class);
        drop("photo-0011").path("dropPhoto.state").entity(String.class).isEqualTo("DROPPED");
        assertThat(mongo.getCollection("photos.files").find(new Document("_id", file))).isEmpty();
        assertThat(photos.find(new PhotoId("photo-0011")).orElseThrow().file()).isNull();
        drop("photo-0011").path("dropPhoto.state").entity(String.class).isEqualTo("DROPPED");
    }

    private GraphQlTester.Response drop(String photo) {
        return review.as("bob").documentName("answers/dropPhoto").variable("id", photo).execute();
    }

    private static GraphQlTester.EntityList<String> missingPhotos(ASheet sheet) {
        return sheet.read()
                .path("sheet.missing[?(@.kind == 'PHOTO')].key")
                .entityList(String.class);
    }

    private GraphQlTester.Response begin(String id, byte[] photo) {
        return begin(input(id, photo, "image/jpeg"));
    }

    private GraphQlTester.Response begin(Map<String, Object> input) {
        return review.as("bob")
                .documentName("answers/beginPhoto")
                .variable("input", input)
                .execute();
    }

    private Map<String, Object> input(String id, byte[] photo, String mediaType) {
        return Map.of(
                "visit",
                visit,
                "id",
                id,
                "item",
                "town.letters",
                "sha256",
                Sha256.sum(photo).hex(),
                "size",
                photo.length,
                "mediaType",
                mediaType);
    }

    private MvcTestResult patch(String who, String photo, long offset, byte[] bytes) {
        return mvc().patch()
                .uri("/photos/" + photo)
                .header("Upload-Offset", String.valueOf(offset))
                .contentType("application/offset+octet-stream")
                .content(bytes)
                .with(as(inspector(who)))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult head(String who, String photo) {
        return mvc().head().uri("/photos/" + photo).with(as(inspector(who))).exchange();
    }

    private MvcTestResult get(String who, String photo) {
        return mvc().get().uri("/photos/" + photo).with(as(inspector(who))).exchange();
    }

    private Caller inspector(String who) {
        return Speakers.caller(review.person(who), Role.INSPECTOR);
    }

    private static RequestPostProcessor as(Caller caller) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
    }

    private MockMvcTester mvc() {
        return MockMvcTester.from(context, builder -> builder.apply(springSecurity()).build());
    }

    private long pieces(String photo) {
        return mongo.findAll(Document.class, "photoPieces").stream()
                .filter(piece -> piece.getString("_id").startsWith(photo + ":"))
                .count();
    }

    private static byte[] jpeg(int seed) {
        var bytes = new byte[SIZE];
        new Random(seed).nextBytes(bytes);
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        bytes[2] = (byte) 0xff;
        return bytes;
    }

    private static byte[] part(byte[] photo, int from, int to) {
        return Arrays.copyOfRange(photo, from, to);
    }

    /// Gives its bytes and then breaks.
    private static final class BreakingLine extends InputStream {

        private final InputStream bytes;

        BreakingLine(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            var next = bytes.read();
            if (next < 0) {
                throw new IOException("connection reset");
            }
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = bytes.read(into, from, length);
            if (read < 0) {
                throw new IOException("connection reset");
            }
            return read;
        }
    }
}

package org.baoxue.answers.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.baoxue.answers.photo.Phones.SIZE;
import static org.baoxue.answers.photo.Phones.jpeg;
import static org.baoxue.answers.photo.Phones.part;

import org.baoxue.access.Role;
import org.baoxue.answers.PhotoId;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.WebApplicationContext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of a photo come over a bad line.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class ReceivingTests {

    @Autowired private WebApplicationContext service;
    @Autowired private Receiving receiving;
    @Autowired private Photos photos;

    private Phones phones;

    @BeforeAll
    void beginFieldWork() {
        phones = Phones.out(service, "2019-PH-01", "619974");
    }

    @Test
    void keepsAPhotoThatCameInPiecesSomeOfThemTwice() throws Exception {
        var photo = jpeg(1);
        phones.begin("photo-0001", photo)
                .path("beginPhoto.received")
                .entity(Integer.class)
                .isEqualTo(0);
        assertThat(phones.patch("bob", "photo-0001", 0, part(photo, 0, 300_000)))
                .hasStatus(HttpStatus.NO_CONTENT)
                .hasHeader("Upload-Offset", "300000");
        // The reply was lost: the phone sends it again, and more.
        assertThat(phones.patch("bob", "photo-0001", 0, part(photo, 0, 300_000)))
                .hasHeader("Upload-Offset", "300000");
        assertThat(phones.patch("bob", "photo-0001", 100_000, part(photo, 100_000, 400_000)))
                .hasHeader("Upload-Offset", "400000");
        assertThat(phones.head("bob", "photo-0001")).hasHeader("Upload-Offset", "400000");
        phones.begin("photo-0001", photo)
                .path("beginPhoto.received")
                .entity(Integer.class)
                .isEqualTo(400_000);
        assertThat(phones.get("bob", "photo-0001")).hasStatus(HttpStatus.NOT_FOUND);
        for (var repetition = 0; repetition < 2; repetition++) {
            assertThat(phones.patch("bob", "photo-0001", 400_000, part(photo, 400_000, SIZE)))
                    .hasStatus(HttpStatus.NO_CONTENT)
                    .hasHeader("Upload-State", "SAFE");
        }
        assertThat(phones.get("ann", "photo-0001").getResponse().getContentAsByteArray())
                .isEqualTo(photo);
        assertThat(phones.pieces("photo-0001")).isZero();
    }

    @Test
    void tellsWhereToGoOnAtAWrongOffset() {
        var photo = jpeg(2);
        phones.begin("photo-0002", photo);
        phones.patch("bob", "photo-0002", 0, part(photo, 0, 1_000));
        assertThat(phones.patch("bob", "photo-0002", 2_000, part(photo, 2_000, 3_000)))
                .hasStatus(HttpStatus.CONFLICT)
                .hasHeader("Upload-Offset", "1000");
        assertThat(phones.head("bob", "photo-0002")).hasHeader("Upload-Offset", "1000");
    }

    @Test
    void keepsWhatCameBeforeTheLineBroke() {
        var photo = jpeg(3);
        phones.begin("photo-0003", photo);
        var bob = phones.inspector("bob");
        var line = new BreakingLine(part(photo, 0, 123_456));
        assertThat(catchThrowable(() -> receiving.receive(new PhotoId("photo-0003"), 0, line, bob)))
                .isInstanceOf(IOException.class);
        assertThat(photos.find(new PhotoId("photo-0003")).orElseThrow().received())
                .isEqualTo(123_456);
    }

    @Test
    void startsAgainWhereTheBytesAreNotThoseAnnounced() throws Exception {
        var photo = jpeg(4);
        phones.begin("photo-0004", photo);
        var other = photo.clone();
        other[SIZE - 1]++;
        assertThat(phones.patch("bob", "photo-0004", 0, other))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("收到的内容与所报的不符")
                .doesNotContain("other-bytes-came");
        assertThat(phones.head("bob", "photo-0004")).hasHeader("Upload-Offset", "0");
        assertThat(phones.pieces("photo-0004")).isZero();
        assertThat(phones.patch("bob", "photo-0004", 0, photo)).hasHeader("Upload-State", "SAFE");
    }

    @Test
    void hidesPhotosFromOtherTeamsAndLetsOfficesOnlyLook() {
        var photo = jpeg(7);
        phones.begin("photo-0007", photo);
        assertThat(phones.patch("cid", "photo-0007", 0, photo)).hasStatus(HttpStatus.NOT_FOUND);
        phones.patch("ann", "photo-0007", 0, photo);
        assertThat(phones.get("cid", "photo-0007")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(phones.head("cid", "photo-0007")).hasStatus(HttpStatus.NOT_FOUND);
        var office = Speakers.caller("office", Role.CITY_OFFICE);
        assertThat(phones.get(office, "photo-0007")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(phones.patch(office, "photo-0007", 0, photo)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(phones.mvc().get().uri("/photos/photo-0007")).hasStatus(HttpStatus.UNAUTHORIZED);
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

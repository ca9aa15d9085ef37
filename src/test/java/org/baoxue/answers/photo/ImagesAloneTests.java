package org.baoxue.answers.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.assignments.AFieldReview.refused;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.WebApplicationContext;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;

/// Nothing but images is taken in and served.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class ImagesAloneTests {

    @Autowired private WebApplicationContext service;

    private Phones phones;

    @BeforeAll
    void beginFieldWork() {
        phones = Phones.out(service, "2019-PH-03", "617739");
    }

    @Test
    void takesOnlyWhatReallyIsTheImage() {
        var text = "这不是照片".repeat(100).getBytes(UTF_8);
        phones.begin("photo-0005", text);
        assertThat(phones.patch("bob", "photo-0005", 0, text))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(phones.head("bob", "photo-0005")).hasHeader("Upload-Offset", "0");
        refused(
                phones.begin(phones.input("photo-0006", text, "text/plain")),
                "beginPhoto",
                "invalid-value");
        var large = new HashMap<>(phones.input("photo-0006", text, "image/png"));
        large.put("size", 20L * 1024 * 1024 + 1);
        phones.begin(large)
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
                phones.begin(phones.input(id, pretender, type));
                assertThat(phones.patch("bob", id, 0, pretender))
                        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                assertThat(phones.get("bob", id)).hasStatus(HttpStatus.NOT_FOUND);
                phones.drop(id);
            }
        }
        for (var type : List.of("image/svg+xml", "text/html", "image/jpeg;x=text/html", "IMAGE")) {
            refused(
                    phones.begin(phones.input("photo-0013", svg, type)),
                    "beginPhoto",
                    "invalid-value");
        }
        // An image by its first bytes, and a page to whoever guesses by the others.
        var both = joined(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, page);
        phones.begin("photo-0014", both);
        phones.patch("bob", "photo-0014", 0, both);
        assertThat(phones.get("bob", "photo-0014"))
                .hasContentType("image/jpeg")
                .hasHeader("X-Content-Type-Options", "nosniff");
    }

    private static byte[] joined(byte[] first, byte[] more) {
        return ByteBuffer.allocate(first.length + more.length).put(first).put(more).array();
    }
}

package org.baoxue.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.shared.Sha256;
import org.baoxue.support.FrontEnd;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.imageio.ImageIO;

/// What happens in the field besides filling forms: two phones answer one item, a photo comes in
/// pieces.
final class FieldIncidents {

    private static final String ITEM = "village.register";

    private FieldIncidents() {}

    /// Two members answer one item without seeing each other; both answers are kept, and the leader
    /// decides.
    static void twoPhonesContestAnAnswer(ReviewTeam team) {
        var village = team.ofForm("VILLAGE").getFirst();
        assertThat(answer(team.member(1), village, "phone-one-0001", true)).isEqualTo("SAVED");
        assertThat(answer(team.member(2), village, "phone-two-0001", false)).isEqualTo("CONFLICT");
        assertThat(answer(team.member(1), village, "phone-one-0001", true))
                .as("repeated, it changes nothing")
                .isEqualTo("SAVED");
        var contested = team.leader().act("review/sheet", Map.of("visit", village));
        assertThat(contested.path("conflicts")).hasSize(1);
        var decision =
                Map.of(
                        "visit",
                        village,
                        "id",
                        "decision-0001",
                        "key",
                        ITEM,
                        "value",
                        Map.of("yes", true),
                        "note",
                        "现场复核,登记册齐全",
                        "base",
                        1,
                        "settles",
                        List.of("phone-two-0001"));
        var decided = team.leader().act("review/resolveConflict", Map.of("input", decision));
        assertThat(decided.path("conflicts")).as("%s", decided).isEmpty();
        var register =
                decided.path("items")
                        .valueStream()
                        .filter(entry -> entry.path("key").asString().equals(ITEM))
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        register.path("answer")
                                .path("entries")
                                .valueStream()
                                .map(entry -> entry.path("fate").asString()))
                .as("nothing is lost")
                .containsExactly("TAKEN", "CONTESTED", "DECIDED");
    }

    /// The line breaks after the first piece; the phone goes on from where the service stands.
    static void aPhotoArrivesInPieces(ReviewTeam team) {
        var phone = team.member();
        var visit = team.ofForm("SCHOOL").getFirst();
        var photo = aPhoto();
        var input =
                Map.of(
                        "visit",
                        visit,
                        "id",
                        "photo-0001",
                        "item",
                        "school.roster",
                        "sha256",
                        Sha256.sum(photo).hex(),
                        "size",
                        photo.length,
                        "mediaType",
                        "image/png");
        phone.act("review/beginPhoto", Map.of("input", input));
        var half = photo.length / 2;
        send(phone, photo, 0, half);
        send(phone, photo, 0, half);
        var begun = phone.act("review/beginPhoto", Map.of("input", input));
        assertThat(begun.path("received").asInt()).as("%s", begun).isEqualTo(half);
        send(phone, photo, half, photo.length);
        var safe = phone.act("review/beginPhoto", Map.of("input", input));
        assertThat(safe.path("state").asString()).as("%s", safe).isEqualTo("SAFE");
        assertThat(phone.get("/photos/photo-0001").body()).isEqualTo(photo);
    }

    private static String answer(FrontEnd phone, String visit, String change, boolean yes) {
        var changes =
                List.of(Map.of("id", change, "key", ITEM, "value", Map.of("yes", yes), "base", 0));
        return phone.say("saveAnswers", Map.of("input", Map.of("visit", visit, "changes", changes)))
                .path("results")
                .path(0)
                .path("result")
                .asString();
    }

    private static void send(FrontEnd phone, byte[] photo, int from, int to) {
        phone.patch(
                "/photos/photo-0001",
                Arrays.copyOfRange(photo, from, to),
                "Upload-Offset",
                String.valueOf(from),
                "Content-Type",
                "application/offset+octet-stream");
    }

    /// Noise, so that it does not shrink: some hundred kilobytes.
    private static byte[] aPhoto() {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var noise = new Random(7);
        for (var x = 0; x < image.getWidth(); x++) {
            for (var y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, noise.nextInt());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return bytes.toByteArray();
    }
}

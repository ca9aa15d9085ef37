package org.baoxue.answers.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.answers.ASheet.batch;
import static org.baoxue.answers.photo.Phones.jpeg;
import static org.baoxue.assignments.AFieldReview.refused;

import org.baoxue.answers.ASheet;
import org.baoxue.answers.PhotoId;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Sha256;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.WebApplicationContext;

import java.time.Instant;
import java.util.List;

/// Which photos belong to a sheet, and when it waits for them.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class PhotosOfSheetsTests {

    @Autowired private WebApplicationContext service;
    @Autowired private Announcing announcing;

    private Phones phones;

    @BeforeAll
    void beginFieldWork() {
        phones = Phones.out(service, "2019-PH-04", "617740");
    }

    @Test
    void waitsForPhotosBeforeSubmittingAndForgetsThoseDropped() {
        var sheet = phones.day().sheet("bob", phones.day().visit(1, FormKind.TOWN));
        phones.begin("photo-0008", jpeg(8));
        missingPhotos(sheet).contains("photo-0008");
        for (var repetition = 0; repetition < 2; repetition++) {
            phones.drop("photo-0008")
                    .path("dropPhoto.state")
                    .entity(String.class)
                    .isEqualTo("DROPPED");
        }
        missingPhotos(sheet).doesNotContain("photo-0008");
        assertThat(phones.patch("bob", "photo-0008", 0, jpeg(8))).hasStatus(HttpStatus.CONFLICT);
        refused(phones.begin("photo-0008", jpeg(8)), "beginPhoto", "invalid-value");
    }

    @Test
    void takesNoPhotoInOrOutWhileTheSheetIsSubmitted() throws Exception {
        var household = phones.day().household();
        var sheet = phones.day().sheet("bob", household);
        var photo = jpeg(9);
        phones.begin(phones.input(household.id(), "photo-0009", photo));
        assertThat(phones.patch("bob", "photo-0009", 0, photo)).hasHeader("Upload-State", "SAFE");
        sheet.save(batch().yes("household.has-students", false).yes("household.problem", false));
        sheet.sign("inspectors", "检查员bob");
        sheet.sign("parent", "李大山");
        sheet.submit().path("submitSheet.state").entity(String.class).isEqualTo("SUBMITTED");
        refused(phones.drop("photo-0009"), "dropPhoto", "wrong-stage");
        assertThat(phones.get("bob", "photo-0009")).hasStatusOk();
        // Announced by a phone that read the sheet before another phone submitted it.
        var bob = phones.inspector("bob");
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
        assertThat(announcing.taken(late, bob)).isInstanceOf(Outcome.Refused.class);
        sheet.read()
                .path("sheet.photos[*].id")
                .entityList(String.class)
                .containsExactly("photo-0009");
    }

    private static GraphQlTester.EntityList<String> missingPhotos(ASheet sheet) {
        return sheet.read()
                .path("sheet.missing[?(@.kind == 'PHOTO')].key")
                .entityList(String.class);
    }
}

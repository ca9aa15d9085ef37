package org.baoxue.answers.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.baoxue.answers.photo.Phones.SIZE;
import static org.baoxue.answers.photo.Phones.jpeg;
import static org.baoxue.answers.photo.Phones.part;

import org.baoxue.answers.PhotoId;
import org.baoxue.shared.Outcome;
import org.baoxue.support.ServiceTest;
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
import org.springframework.web.context.WebApplicationContext;

import java.time.Clock;

/// The pieces of a photo become one file, and nothing is left of one that is erased.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class PhotoFilingTests {

    @Autowired private WebApplicationContext service;
    @Autowired private Photos photos;
    @Autowired private PhotoPieces pieces;
    @Autowired private PhotoFiling filing;
    @Autowired private MongoTemplate mongo;

    private Phones phones;

    @BeforeAll
    void beginFieldWork() {
        phones = Phones.out(service, "2019-PH-02", "617738");
    }

    @Test
    void keepsOneFileOfTwoUploadsThatEndAtOnce() {
        var photo = jpeg(12);
        var announced = phones.begun("photo-0012", photo);
        pieces.keep(announced, photo);
        photos.advance(announced, SIZE);
        var whole = photos.find(announced.id()).orElseThrow();
        assertThat(filing.file(whole, phones.inspector("bob").id()))
                .isInstanceOf(Outcome.Done.class);
        var file = photos.find(announced.id()).orElseThrow().file();

        // The other one had read the pieces before they went.
        pieces.keep(announced, photo);
        assertThat(filing.file(whole, phones.inspector("bob").id()))
                .isInstanceOf(Outcome.Done.class);

        assertThat(photos.find(announced.id()).orElseThrow().file()).isEqualTo(file);
        assertThat(photos.files().find(new Document("filename", "photo-0012"))).hasSize(1);
    }

    @Test
    void erasesTheBytesOfAFileThatWasNeverFinished() {
        var photo = jpeg(15);
        var announced = phones.begun("photo-0015", photo);
        pieces.keep(announced, part(photo, 0, 400_000));
        photos.advance(announced, 400_000);
        var half = photos.find(announced.id()).orElseThrow();
        pieces.keep(half, part(photo, 400_000, SIZE));
        photos.advance(half, SIZE - 400_000);
        var whole = photos.find(announced.id()).orElseThrow();
        var before = chunks();
        var killed = new PhotoFiling(photos, new LostAtTheSecond(mongo), Clock.systemUTC());
        assertThat(catchThrowable(() -> killed.file(whole, phones.inspector("bob").id())))
                .hasMessage("killed");
        assertThat(chunks()).isGreaterThan(before);
        assertThat(photos.files().find(new Document("filename", "photo-0015"))).isEmpty();

        filing.erase(whole);
        assertThat(chunks()).isEqualTo(before);
        assertThat(phones.pieces("photo-0015")).isZero();
        assertThat(photos.find(announced.id())).isEmpty();
    }

    @Test
    void leavesNoBytesOfAPhotoWhoseDroppingWasBrokenOff() {
        var photo = jpeg(11);
        phones.begin("photo-0011", photo);
        phones.patch("bob", "photo-0011", 0, photo);
        var file = photos.find(new PhotoId("photo-0011")).orElseThrow().file();
        // As after a crash between the mark and the bytes.
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is("photo-0011")),
                Update.update("state", "DROPPED"),
                Photo.class);
        phones.drop("photo-0011").path("dropPhoto.state").entity(String.class).isEqualTo("DROPPED");
        assertThat(mongo.getCollection("photos.files").find(new Document("_id", file))).isEmpty();
        assertThat(photos.find(new PhotoId("photo-0011")).orElseThrow().file()).isNull();
        phones.drop("photo-0011").path("dropPhoto.state").entity(String.class).isEqualTo("DROPPED");
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
}

package org.baoxue.answers.photo;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.answers.AFieldDay;
import org.baoxue.answers.PhotoId;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.Sha256;
import org.baoxue.support.Speakers;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// The phones of two teams, with which photos are announced, dropped and sent. Where nothing else
/// is said, they are bob's, of the first team's town.
record Phones(WebApplicationContext service, AFieldDay day) {

    /// What a photo has, in bytes.
    static final int SIZE = 600_000;

    static Phones out(WebApplicationContext service, String review, String county) {
        return new Phones(service, AFieldDay.begun(service, review, county));
    }

    /// A photo that no other is like.
    static byte[] jpeg(int seed) {
        var bytes = new byte[SIZE];
        new Random(seed).nextBytes(bytes);
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        bytes[2] = (byte) 0xff;
        return bytes;
    }

    static byte[] part(byte[] photo, int from, int to) {
        return Arrays.copyOfRange(photo, from, to);
    }

    Caller inspector(String who) {
        return Speakers.caller(day.review().person(who), Role.INSPECTOR);
    }

    Map<String, Object> input(String id, byte[] photo, String mediaType) {
        var visit = day.visit(1, FormKind.TOWN).id();
        var input = new HashMap<>(input(visit, id, photo));
        input.put("item", "town.letters");
        input.put("mediaType", mediaType);
        return input;
    }

    Map<String, Object> input(VisitId visit, String id, byte[] photo) {
        return Map.of(
                "visit",
                visit.value(),
                "id",
                id,
                "sha256",
                Sha256.sum(photo).hex(),
                "size",
                photo.length,
                "mediaType",
                "image/jpeg");
    }

    GraphQlTester.Response begin(String id, byte[] photo) {
        return begin(input(id, photo, "image/jpeg"));
    }

    GraphQlTester.Response begin(Map<String, Object> input) {
        return day.review()
                .as("bob")
                .documentName("answers/beginPhoto")
                .variable("input", input)
                .execute();
    }

    /// As it stands once it is announced.
    Photo begun(String id, byte[] photo) {
        begin(id, photo);
        return service.getBean(Photos.class).find(new PhotoId(id)).orElseThrow();
    }

    GraphQlTester.Response drop(String photo) {
        return day.review()
                .as("bob")
                .documentName("answers/dropPhoto")
                .variable("id", photo)
                .execute();
    }

    MvcTestResult patch(String who, String photo, long offset, byte[] bytes) {
        return patch(inspector(who), photo, offset, bytes);
    }

    MvcTestResult patch(Caller by, String photo, long offset, byte[] bytes) {
        return mvc().patch()
                .uri("/photos/" + photo)
                .header("Upload-Offset", String.valueOf(offset))
                .contentType("application/offset+octet-stream")
                .content(bytes)
                .with(authentication(Speakers.signedIn(by)))
                .with(csrf())
                .exchange();
    }

    MvcTestResult head(String who, String photo) {
        var by = authentication(Speakers.signedIn(inspector(who)));
        return mvc().head().uri("/photos/" + photo).with(by).exchange();
    }

    MvcTestResult get(String who, String photo) {
        return get(inspector(who), photo);
    }

    MvcTestResult get(Caller by, String photo) {
        return mvc().get()
                .uri("/photos/" + photo)
                .with(authentication(Speakers.signedIn(by)))
                .exchange();
    }

    MockMvcTester mvc() {
        return MockMvcTester.from(service, builder -> builder.apply(springSecurity()).build());
    }

    /// How many pieces of a photo are kept.
    long pieces(String photo) {
        return service.getBean(MongoTemplate.class).findAll(Document.class, "photoPieces").stream()
                .filter(piece -> piece.getString("_id").startsWith(photo + ":"))
                .count();
    }
}

package org.baoxue.answers.late;

import static org.baoxue.support.Speakers.caller;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.answers.PhotoId;
import org.baoxue.answers.Sheet;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.Sha256;
import org.baoxue.support.AReview;
import org.baoxue.support.Speakers;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Somebody who was in the first team of a review, at its town, and the office that decides.
record ALeaver(WebApplicationContext service, AReview review) {

    static final Caller OFFICE = caller("office", Role.CITY_OFFICE);

    /// Who has left already.
    static ALeaver of(WebApplicationContext service, String review, String county) {
        var leaver = stillIn(service, review, county);
        leaver.leave();
        return leaver;
    }

    static ALeaver stillIn(WebApplicationContext service, String review, String county) {
        return new ALeaver(service, AReview.inTheField(service, review, county));
    }

    /// A small photo that no other is like.
    static byte[] jpeg(int seed) {
        return Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) seed}, 64);
    }

    void leave() {
        review.ledBy(1, review.leader(1));
    }

    void comeBack() {
        review.ledBy(1, review.leader(1), review.member(1));
    }

    Caller person() {
        return review.member(1);
    }

    Visit visit() {
        return review.visit(1, FormKind.TOWN);
    }

    Sheet sheet() {
        return review.sheet(visit());
    }

    String saves() {
        return answer(person(), saving());
    }

    String saving() {
        return """
        mutation { saveAnswers(input: {visit: "%s", changes: [
          {id: "late-change-1", key: "town.letters", value: {yes: true}, base: 0}]}) {
            __typename ... on Refusal { code } } }
        """
                .formatted(visit().id());
    }

    String begins(String photo, byte[] bytes) {
        return begins(person(), photo, bytes);
    }

    String begins(Caller by, String photo, byte[] bytes) {
        return answer(
                by,
                """
                mutation { beginPhoto(input: {visit: "%s", id: "%s", sha256: "%s", size: %d,
                  mediaType: "image/jpeg"}) {
                    __typename ... on Photo { state keptApart } ... on Refusal { code } } }
                """
                        .formatted(visit().id(), photo, Sha256.sum(bytes).hex(), bytes.length));
    }

    MvcTestResult sends(String photo, byte[] bytes) {
        return sends(person(), photo, bytes);
    }

    MvcTestResult sends(Caller by, String photo, byte[] bytes) {
        var mvc = MockMvcTester.from(service, builder -> builder.apply(springSecurity()).build());
        return mvc.patch()
                .uri("/photos/" + photo)
                .header("Upload-Offset", "0")
                .content(bytes)
                .with(authentication(Speakers.signedIn(by)))
                .with(csrf())
                .exchange();
    }

    /// The team's leader drops it.
    String dropped(String photo) {
        return answer(
                review.leader(1),
                "mutation { dropPhoto(id: \"%s\") { ... on Photo { state } ... on Refusal { code } } }"
                        .formatted(photo));
    }

    /// What is kept apart.
    List<LateUpload> kept() {
        var theirs = Query.query(Criteria.where("review").is(review.id().value()));
        return service.getBean(MongoTemplate.class).find(theirs, LateUpload.class);
    }

    String listed(Caller by) {
        return answer(
                by,
                """
                { lateUploads(review: "%s") { edges { node {
                    id by sender { name }
                    changes { key label value { yes } words standing }
                    photo { state keptApart } decision { taken } } } } }
                """
                        .formatted(review.id()));
    }

    String decided(boolean take) {
        return decided(OFFICE, take);
    }

    String decided(Caller by, boolean take) {
        return answer(
                by,
                """
                mutation { decideLateUpload(id: "%s", take: %s) {
                  __typename ... on LateUpload { decision { taken by } } ... on WrongStage { code } } }
                """
                        .formatted(kept().getFirst().id(), take));
    }

    /// As where the service broke off between the decision to take it in and the checklist.
    void decidedAndBrokenOff() {
        var decision = new LateUpload.Decision(true, OFFICE.id(), Instant.now());
        service.getBean(MongoTemplate.class)
                .updateFirst(
                        Query.query(Criteria.where("_id").is(kept().getFirst().id().value())),
                        Update.update("decision", decision).set("version", 1),
                        LateUpload.class);
    }

    /// The team's leader wants the checklist mended.
    void returned() {
        var document =
                """
                mutation { returnSheet(visit: "%s", version: %d, reason: "请补充") { __typename } }
                """
                        .formatted(visit().id(), sheet().version());
        answer(review.leader(1), document);
    }

    String answer(Caller by, String document) {
        var api = service.getBean(ExecutionGraphQlService.class);
        return Speakers.answer(api, by, document).toSpecification().toString();
    }

    static PhotoId photo(String id) {
        return new PhotoId(id);
    }
}

package org.baoxue.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.caller;
import static org.baoxue.support.Speakers.signedIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.Sha256;
import org.baoxue.slips.Slip;
import org.baoxue.slips.Slips;
import org.baoxue.support.AReview;
import org.baoxue.support.AReview.Said;
import org.baoxue.support.Speakers.Speaking;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.imageio.ImageIO;

/// A review with everything that can hold a word about people: answers with notes, a corrected
/// name, signatures, photos, a household replaced with a note, slips worded by the leader, answers
/// and a photo that came late.
final class ClosedReview {

    static final String NOTE = "邻居赵大婶说孩子外出";

    private final WebApplicationContext service;
    private final Speaking speaking;
    private final AReview review;

    private ClosedReview(WebApplicationContext service, AReview review) {
        this.service = service;
        this.speaking = service.getBean(Speaking.class);
        this.review = review;
    }

    /// Both teams are through; nothing is closed yet.
    static ClosedReview settled(WebApplicationContext service, String code, String county) {
        var made = new ClosedReview(service, AReview.inTheField(service, code, county));
        made.replaceAHome();
        var school = made.review.visit(1, FormKind.SCHOOL);
        made.photograph(made.review.member(1), school, photo(code), image().length);
        made.sendTooLate();
        var home = made.review.visit(1, FormKind.HOUSEHOLD);
        var receipt = "child.triple-receipt@" + home.unit() + "-1";
        made.review.accepted(home, Map.of(receipt, new Said(Map.of("yes", false), NOTE)));
        made.review.accepted(1).accepted(2);
        made.finalised(1);
        made.finalised(2);
        return made;
    }

    static String photo(String review) {
        return "photo-of-" + review.toLowerCase(Locale.ROOT);
    }

    /// Of which not all bytes have come.
    static String latePhoto(String review) {
        return "late-" + photo(review);
    }

    AReview review() {
        return review;
    }

    GraphQlTester.Response close() {
        return speaking.asCityOffice()
                .document(
                        """
                        mutation($review: ID!) { closeReview(review: $review) { __typename
                          ... on Review { closed { by at erasedAt } }
                          ... on Refusal { code message } ... on ReviewUnsettled { visits slips } } }
                        """)
                .variable("review", review.id().value())
                .execute();
    }

    /// The office has to decide before it closes the review.
    void leavesOutWhatCameLate() {
        var office = speaking.asCityOffice();
        var late =
                office.document(
                                """
                                query($review: ID!) {
                                  lateUploads(review: $review) { edges { node { id } } } }
                                """)
                        .variable("review", review.id().value())
                        .execute()
                        .path("lateUploads.edges[*].node.id")
                        .entityList(String.class)
                        .get();
        assertThat(late).hasSize(2);
        for (var id : late) {
            office.document(
                            """
                            mutation($id: ID!) { decideLateUpload(id: $id, take: false) {
                              ... on LateUpload { decision { taken } } } }
                            """)
                    .variable("id", id)
                    .execute()
                    .path("decideLateUpload.decision.taken")
                    .entity(Boolean.class)
                    .isEqualTo(false);
        }
    }

    private void replaceAHome() {
        var away = review.visit(1, FormKind.HOUSEHOLD);
        var input = Map.of("visit", away.id().value(), "reason", "MOVED", "note", NOTE);
        speaking.as(review.leader(1))
                .documentName("field/replaceHousehold")
                .variable("input", input)
                .executeAndVerify();
    }

    /// From somebody who has left the team meanwhile.
    private void sendTooLate() {
        var late = caller("late-" + review.id().value().toLowerCase(Locale.ROOT), Role.INSPECTOR);
        service.getBean(People.class)
                .open(
                        List.of(new NewAccount(late.id(), late.name(), late.grants(), Set.of())),
                        "a first password");
        review.ledBy(2, review.leader(2), review.member(2), late);
        review.ledBy(2, review.leader(2), review.member(2));
        var change =
                Map.of(
                        "id",
                        "late-change-1",
                        "key",
                        "town.letters",
                        "value",
                        Map.of("yes", false),
                        "note",
                        NOTE,
                        "base",
                        0);
        var visit = review.visit(2, FormKind.TOWN).id().value();
        speaking.as(late)
                .documentName("field/saveAnswers")
                .variable("input", Map.of("visit", visit, "changes", List.of(change)))
                .execute()
                .path("saveAnswers.__typename")
                .entity(String.class)
                .isEqualTo("KeptApart");
        photograph(late, review.visit(2, FormKind.TOWN), latePhoto(review.id().value()), 60);
    }

    /// As many of its bytes come as are said.
    private void photograph(Caller phone, Visit visit, String photo, int come) {
        var bytes = image();
        var input =
                Map.of(
                        "visit",
                        visit.id().value(),
                        "id",
                        photo,
                        "sha256",
                        Sha256.sum(bytes).hex(),
                        "size",
                        bytes.length,
                        "mediaType",
                        "image/png");
        speaking.as(phone)
                .documentName("review/beginPhoto")
                .variable("input", input)
                .executeAndVerify();
        var mvc = MockMvcTester.from(service, builder -> builder.apply(springSecurity()).build());
        assertThat(
                        mvc.patch()
                                .uri("/photos/" + photo)
                                .header("Upload-Offset", "0")
                                .content(Arrays.copyOf(bytes, come))
                                .with(authentication(signedIn(phone)))
                                .with(csrf()))
                .hasHeader("Upload-State", come == bytes.length ? "SAFE" : "UPLOADING");
    }

    private void finalised(int team) {
        speaking.as(review.leader(team))
                .documentName("slips/compileSlips")
                .variable("team", review.team(team).value())
                .executeAndVerify();
        slips().ofTeam(review.team(team)).forEach(this::finalised);
    }

    private void finalised(Slip slip) {
        var leader = review.leader(slip.team());
        var words = Map.of("highlights", NOTE);
        act(leader, "editSlip", slip).variable("rows", words).executeAndVerify();
        act(leader, "signSlip", slip).executeAndVerify();
        act(review.member(slip.team()), "signSlip", slip).executeAndVerify();
        act(leader, "finaliseSlip", slip)
                .execute()
                .path("finaliseSlip.state")
                .entity(String.class)
                .isEqualTo("FINAL");
    }

    private GraphQlTester.Request<?> act(Caller by, String document, Slip slip) {
        return speaking.as(by)
                .documentName("slips/" + document)
                .variable("slip", slip.id().value())
                .variable("version", slips().find(slip.id()).orElseThrow().version());
    }

    private Slips slips() {
        return service.getBean(Slips.class);
    }

    private static byte[] image() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return bytes.toByteArray();
    }
}

package org.baoxue.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the trail tells of a review, as the office takes it away.
final class TrailOfReview {

    private static final int ACT = 3;
    private static final int ACTION = 5;
    private static final int SUBJECT = 6;
    private static final int ROLES = 8;
    private static final int ADDRESS = 9;

    private final ReviewRun review;
    private final String text;
    private final List<String[]> links;

    TrailOfReview(ReviewRun review) {
        this.review = review;
        this.text = ReviewRun.text(review.office.get("/trail.csv?stream=" + ReviewRun.CODE).body());
        this.links = text.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    void isWhole() {
        var verified = review.office.act("audit/verifyTrail", Map.of("stream", ReviewRun.CODE));
        assertThat(verified.path("sound").asBoolean()).isTrue();
        assertThat(verified.path("links").asInt()).isEqualTo(links.size());
    }

    /// One link for each change that anybody made, with their role and address.
    void tellsOfEveryChangeOnce() {
        assertThat(links).extracting(link -> link[ACT]).doesNotHaveDuplicates();
        assertThat(links)
                .allSatisfy(link -> {
                    assertThat(link[ROLES]).isIn("CITY_OFFICE", "INSPECTOR");
                    assertThat(link[ADDRESS]).isEqualTo("127.0.0.1");
                });
        assertThat(links)
                .extracting(link -> link[ACTION])
                .contains(
                        "reviews.review.plan",
                        "sampling.frame.freeze",
                        "sampling.seed.read",
                        "sampling.step.draw",
                        "sampling.sample.bind",
                        "sampling.household.replace",
                        "assignments.teams.announce",
                        "assignments.teams.draw",
                        "assignments.fieldwork.open",
                        "assignments.fieldwork.handOut",
                        "answers.save",
                        "answers.conflict.resolve",
                        "answers.sheet.sign",
                        "answers.sheet.submit",
                        "answers.sheet.return",
                        "answers.sheet.accept",
                        "answers.sheet.replace",
                        "answers.photo.begin",
                        "answers.photo.safe",
                        "slips.slip.compile",
                        "slips.slip.edit",
                        "slips.slip.sign",
                        "slips.slip.finalise",
                        "reviews.review.close");
        var told = links.stream().collect(Collectors.groupingBy(link -> link[SUBJECT]));
        review.sheets()
                .forEach((visit, sheet) ->
                        assertThat(told.get(visit))
                                .as(visit)
                                .hasSize(sheet.path("version").asInt()));
    }

    void namesNobodyWhoIsVisited() {
        assertThat(text).doesNotContainPattern("(?<!\\w)\\d{17}[\\dX](?!\\w)").doesNotContain("户");
    }
}

package org.baoxue.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.ReviewId;
import org.baoxue.support.Acts;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServiceTest
@RecordApplicationEvents
@TestInstance(Lifecycle.PER_CLASS)
class CancellingTests {

    private static final String COUNTY = "619942";

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private Sampling sampling;

    @BeforeAll
    void enterTheCounty() {
        SmallCounty.entered(keeping, COUNTY);
    }

    @Test
    void keepsTheOldSampleOnRecordAndBeginsTheNextUnderACodeOfItsOwn() {
        var review = aReview("2019-CA-01").drawn();
        var before = sampling.find(new SampleId(review.id())).orElseThrow();
        review.cancel(review.id(), "抽样框漏报一个村")
                .path("cancelSample.cancelled.by")
                .entity(String.class)
                .isEqualTo("office");
        review.samples().path("review.sample").valueIsNull();
        review.samples().path("review.planFixed").entity(Boolean.class).isEqualTo(false);

        review.freeze().path("freezeFrame.id").entity(String.class).isEqualTo("2019-CA-01-2");
        review.seed("2019-CA-01-2", "ALL", AReview.SEED);
        review.draw("2019-CA-01-2", "ALL");
        var after = sampling.ofReview(new ReviewId(review.id())).orElseThrow();
        assertThat(after.id()).isEqualTo(new SampleId("2019-CA-01-2"));
        assertThat(after.result()).isNotEqualTo(before.result());
        review.samples()
                .path("review.samples[*].id")
                .entityList(String.class)
                .containsExactly("2019-CA-01", "2019-CA-01-2");
        review.samples()
                .path("review.samples[0].cancelled.reason")
                .entity(String.class)
                .isEqualTo("抽样框漏报一个村");
        assertThat(sampling.find(before.id()).orElseThrow().result()).isEqualTo(before.result());
    }

    @Test
    void cancelsOnceHoweverOftenItIsRepeatedAndNeverTheNextSample(ApplicationEvents events) {
        var review = aReview("2019-CA-02");
        review.freeze();
        review.cancel(review.id(), "重来");
        review.freeze();
        review.cancel(review.id(), "重来")
                .path("cancelSample.version")
                .entity(Integer.class)
                .isEqualTo(1);
        refused(review.cancel(review.id(), "另一个原因"), "cancelSample", "wrong-stage");
        review.samples().path("review.sample.id").entity(String.class).isEqualTo("2019-CA-02-2");
        review.samples().path("review.planFixed").entity(Boolean.class).isEqualTo(true);
        assertThat(Acts.of(events, "sampling.sample.cancel")).hasSize(1);
        assertThat(Acts.of(events, "reviews.plan.fix")).hasSize(2);
        assertThat(Acts.of(events, "reviews.plan.release")).hasSize(1);
    }

    @Test
    void drawsNoMoreFromACancelledSample() {
        var review = aReview("2019-CA-03");
        review.freeze();
        review.cancel(review.id(), "重来");
        refused(review.seed(review.id(), "ALL", AReview.SEED), "enterSeed", "wrong-stage");
        refused(review.draw(review.id(), "ALL"), "drawSample", "wrong-stage");
    }

    @Test
    void refusesToCancelWithoutAReason() {
        var review = aReview("2019-CA-04");
        review.freeze();
        refused(review.cancel(review.id(), " "), "cancelSample", "invalid-value");
        refused(review.cancel("2019-CA-unknown", "重来"), "cancelSample", "unknown-id");
        refused(
                speaking.asCountyOffice()
                        .documentName("sampling/cancelSample")
                        .variable("sample", review.id())
                        .variable("reason", "重来")
                        .execute(),
                "cancelSample",
                "not-permitted");
    }

    private AReview aReview(String id) {
        return AReview.planned(speaking, id, COUNTY, "ONE");
    }

    private static void refused(GraphQlTester.Response answer, String mutation, String code) {
        answer.path(mutation + ".code").entity(String.class).isEqualTo(code);
    }
}

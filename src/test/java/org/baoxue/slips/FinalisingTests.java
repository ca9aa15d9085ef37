package org.baoxue.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.baoxue.access.Caller;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.UserId;
import org.baoxue.slips.FinalisingSlips.Absence;
import org.baoxue.slips.Slip.Compilation;
import org.baoxue.slips.SlipSignature.Line;
import org.baoxue.slips.text.SlipRows;
import org.baoxue.slips.text.SlipSubject;
import org.baoxue.support.AReview;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Slips become final: numbers without gap or double, and a leader's signature on each.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class FinalisingTests {

    private static final int MANY = 20;
    private static final List<List<Double>> STROKES = List.of(List.of(0.1, 0.1, 0.9, 0.9));
    private static final SlipRows ROWS =
            new SlipRows("时间", "组", "单位", "过程", "亮点", List.of(), "意见", "建议");

    @Autowired private ApplicationContext service;
    @Autowired private Slips slips;
    @Autowired private SigningSlips signing;
    @Autowired private FinalisingSlips finalising;
    private AReview review;

    @BeforeAll
    void begin() {
        review = AReview.inTheField(service, "2019-FI-01", "619978");
    }

    @Test
    void numbersSlipsThatBecomeFinalAtOnceWithoutGapOrDouble() throws Exception {
        var leader = review.leader(1);
        var drafts = IntStream.rangeClosed(1, MANY).mapToObj(number -> slip(1, number)).toList();
        for (var draft : drafts) {
            sign(draft, leader);
        }
        var ill = List.of(new Absence(review.member(1).id(), "因病住院"));
        try (var phones = Executors.newFixedThreadPool(8)) {
            var acts =
                    drafts.stream()
                            .<Callable<Outcome<Slip>>>map(
                                    draft -> () -> finalising.finalise(draft.id(), 1, ill, leader))
                            .toList();
            for (var act : phones.invokeAll(acts)) {
                assertThat(act.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(slips.ofTeam(review.team(1)))
                .extracting(Slip::number)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, MANY)
                                .mapToObj("2019-FI-01-D1-%03d"::formatted)
                                .toList());
    }

    @Test
    void bearsTheSignatureOfWhoeverLeadsTheTeamWhenItBecomesFinal() {
        var former = review.leader(2);
        var leader = review.member(2);
        var slip = slip(2, 1);
        sign(slip, former);
        sign(slip, leader);

        review.ledBy(2, leader, former);
        var sealed = (Outcome.Done<Slip>) finalising.finalise(slip.id(), 2, List.of(), leader);

        assertThat(sealed.value().signatures())
                .extracting(SlipSignature::signer, SlipSignature::line)
                .containsExactly(tuple(leader.id(), Line.LEADER), tuple(former.id(), Line.MEMBER));
    }

    private Slip slip(int team, int number) {
        var school = SlipSubject.unit(FormKind.SCHOOL, "619978101-S%02d".formatted(number), "学校");
        var compilation = new Compilation(ROWS, Set.of(), Set.of(), List.of(), Instant.EPOCH);
        var slip = Slip.compiled(review.team(team), school, compilation);
        var act = new Recorded("slips.slip.compile", new UserId("lea"), Instant.EPOCH);
        assertThat(slips.insert(slip, act)).isTrue();
        return slip;
    }

    private void sign(Slip slip, Caller by) {
        var version = slips.find(slip.id()).orElseThrow().version();
        assertThat(signing.sign(slip.id(), version, STROKES, by)).isInstanceOf(Outcome.Done.class);
    }
}

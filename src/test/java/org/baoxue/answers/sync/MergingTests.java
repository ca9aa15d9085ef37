package org.baoxue.answers.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.answers.sync.Merging.Decision;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue.YesNo;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class MergingTests {

    private static final AnswerKey KEY = AnswerKey.of("town.letters");
    private static final Instant NOON = Instant.parse("2019-10-22T04:00:00Z");
    private static final Said YES = Said.of(new YesNo(true));
    private static final Said NO = Said.of(new YesNo(false));

    private final Log log = new Log();

    @Test
    void takesAChangeWhoseAuthorSawWhatStands() {
        assertThat(log.ann("a1", YES, 0)).isEqualTo(Fate.TAKEN);
        assertThat(log.bob("b1", NO, 1)).isEqualTo(Fate.TAKEN);
        assertThat(log.answer.said()).isEqualTo(NO);
        assertThat(log.answer.version()).isEqualTo(2);
    }

    @Test
    void changesNothingForARepeat() {
        log.ann("a1", YES, 0);
        log.ann("a2", NO, 1);
        var before = log.answer;
        assertThat(log.ann("a1", YES, 0)).isEqualTo(Fate.TAKEN);
        assertThat(log.ann("a1", YES, 0)).isEqualTo(Fate.TAKEN);
        assertThat(log.answer).isEqualTo(before);
    }

    @Test
    void agreesWithTheSameAnswerWhateverItsAuthorSaw() {
        log.ann("a1", YES, 0);
        assertThat(log.bob("b1", YES, 0)).isEqualTo(Fate.AGREED);
        assertThat(log.answer.version()).isEqualTo(1);
        assertThat(log.answer.isContested()).isFalse();
    }

    @Test
    void doesNotContestLaterWhatOnceAgreed() {
        log.ann("a1", YES, 0);
        log.bob("b1", YES, 0);
        log.ann("a2", NO, 1);
        assertThat(log.bob("b1", YES, 0)).isEqualTo(Fate.AGREED);
        assertThat(log.answer.isContested()).isFalse();
    }

    @Test
    void keepsBothSidesOfAConflict() {
        log.ann("a1", YES, 0);
        assertThat(log.bob("b1", NO, 0)).isEqualTo(Fate.CONTESTED);
        assertThat(log.answer.said()).isEqualTo(YES);
        assertThat(log.answer.rivals()).extracting(Entry::by).containsExactly(new UserId("bob"));
        assertThat(log.answer.rivals()).extracting(Entry::said).containsExactly(NO);
    }

    @Test
    void takesAnAnswerBackLikeAnyOtherChange() {
        log.ann("a1", YES, 0);
        assertThat(log.ann("a2", Said.NOTHING, 1)).isEqualTo(Fate.TAKEN);
        assertThat(log.answer.value()).isNull();
        assertThat(log.answer.version()).isEqualTo(2);
        assertThat(log.bob("b1", NO, 1)).isEqualTo(Fate.CONTESTED);
    }

    @Test
    void countsACommentAsPartOfWhatIsSaid() {
        log.ann("a1", YES, 0);
        assertThat(log.bob("b1", new Said(new YesNo(true), "见会议记录"), 0)).isEqualTo(Fate.CONTESTED);
    }

    @Test
    void takesAChangeThatFollowsTheOwnOneThatStands() {
        log.ann("a1", YES, 0);
        assertThat(log.annAfter("a1", "a2", NO, 0)).isEqualTo(Fate.TAKEN);
        assertThat(log.answer.isContested()).isFalse();
    }

    @Test
    void takesAChangeThatFollowsTheOwnOneThatAgreed() {
        log.bob("b1", YES, 0);
        log.ann("a1", YES, 0);
        assertThat(log.annAfter("a1", "a2", NO, 0)).isEqualTo(Fate.TAKEN);
    }

    @Test
    void contestsInPlaceOfTheOwnContestedChange() {
        log.bob("b1", YES, 0);
        log.ann("a1", NO, 0);
        assertThat(log.annAfter("a1", "a2", Said.NOTHING, 0)).isEqualTo(Fate.CONTESTED);
        assertThat(log.answer.rivals()).extracting(Entry::change).containsExactly("a2");
    }

    @Test
    void endsAConflictOnceItsAuthorGivesIn() {
        log.bob("b1", YES, 0);
        log.ann("a1", NO, 0);
        assertThat(log.annAfter("a1", "a2", YES, 0)).isEqualTo(Fate.AGREED);
        assertThat(log.answer.isContested()).isFalse();
    }

    @Test
    void letsNobodyFollowAnother() {
        log.bob("b1", YES, 0);
        log.bob("b2", NO, 1);
        assertThat(log.annAfter("b2", "a1", YES, 0)).isEqualTo(Fate.CONTESTED);
    }

    @Test
    void endsAConflictWhenWhatContestedComesToStand() {
        log.ann("a1", YES, 0);
        log.bob("b1", NO, 0);
        log.ann("a2", NO, 1);
        assertThat(log.answer.isContested()).isFalse();
        log.ann("a3", YES, 2);
        assertThat(log.answer.isContested()).isFalse();
    }

    @Test
    void keepsADecisionBesideBothSides() {
        log.ann("a1", YES, 0);
        log.bob("b1", NO, 0);
        log.decide("d1", NO, 1, "b1");
        assertThat(log.answer.said()).isEqualTo(NO);
        assertThat(log.answer.version()).isEqualTo(2);
        assertThat(log.answer.isContested()).isFalse();
        assertThat(log.answer.entries())
                .extracting(Entry::fate)
                .containsExactly(Fate.TAKEN, Fate.CONTESTED, Fate.DECIDED);
        assertThat(log.ann("a2", YES, 1)).isEqualTo(Fate.CONTESTED);
    }

    @Test
    void leavesAConflictOpenThatWhoDecidedHadNotSeen() {
        log.ann("a1", YES, 0);
        log.bob("b1", NO, 0);
        log.bob("b2", Said.NOTHING, 0);
        log.decide("d1", YES, 1, "b1");
        assertThat(log.answer.rivals()).extracting(Entry::change).containsExactly("b2");
    }

    @Test
    void neverBelievesAPhonesClockThatIsAhead() {
        var tomorrow = NOON.plusSeconds(86_400);
        var change = new Change("a1", KEY, YES, 0, null, tomorrow);
        var merged = new Merging(new UserId("ann"), NOON).merge(Answer.none(KEY), change);
        assertThat(merged.entry().answeredAt()).isEqualTo(NOON);
    }

    private static final class Log {

        private Answer answer = Answer.none(KEY);

        Fate ann(String id, Said said, int base) {
            return merge("ann", id, said, base, null);
        }

        Fate annAfter(String follows, String id, Said said, int base) {
            return merge("ann", id, said, base, follows);
        }

        Fate bob(String id, Said said, int base) {
            return merge("bob", id, said, base, null);
        }

        void decide(String id, Said said, int base, String... settles) {
            var decision = new Decision(id, said, base, List.of(settles));
            answer = new Merging(new UserId("ann"), NOON).decide(answer, decision).answer();
        }

        private Fate merge(String by, String id, Said said, int base, @Nullable String follows) {
            var change = new Change(id, KEY, said, base, follows, NOON);
            var merged = new Merging(new UserId(by), NOON).merge(answer, change);
            answer = merged.answer();
            return merged.entry().fate();
        }
    }
}

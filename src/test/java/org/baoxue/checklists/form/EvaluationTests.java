package org.baoxue.checklists.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.baoxue.checklists.ShippedForms;
import org.baoxue.checklists.form.Evaluation.Need;
import org.baoxue.checklists.form.Evaluation.Problem;
import org.baoxue.checklists.form.Evaluation.Remark;
import org.baoxue.checklists.form.GivenAnswers.Block;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What follows from answers, told on the official forms.
class EvaluationTests {

    @Test
    void asksWhatIsAskedOnlyOnItsCondition() {
        var town = filling(FormKind.TOWN);

        assertThat(town.evaluation().asked().keySet())
                .extracting(AnswerKey::toString)
                .contains("town.dropouts")
                .doesNotContain("town.dropout-ledger");
        assertThat(town.tick("town.dropouts", true).evaluation().asked().keySet())
                .extracting(AnswerKey::toString)
                .containsSubsequence("town.dropouts", "town.dropout-ledger", "town.all-returned");
    }

    @Test
    void countsAnItemNoLongerAskedNowhere() {
        var town =
                filling(FormKind.TOWN)
                        .tick("town.dropouts", true)
                        .tick("town.all-returned", false)
                        .tick("town.dropouts", false);

        assertThat(town.evaluation().problems()).isEmpty();
        assertThat(town.evaluation().answered()).isEqualTo(1);
        assertThat(town.evaluation().missing())
                .noneMatch(missing -> missing.key().item().equals("town.all-returned"));
    }

    @Test
    void countsAConditionOnlyWhereItsOwnItemIsAsked() {
        var household =
                filling(FormKind.HOUSEHOLD)
                        .child("c1", "王小明")
                        .tick("household.has-students", true)
                        .tick("child.unable-to-attend@c1", true);
        assertThat(asked(household)).contains("child.sent-in@c1");

        household.tick("household.has-students", false);

        assertThat(asked(household)).containsExactly("household.has-students", "household.problem");
    }

    @Test
    void asksEachChildsBlockByItsOwnAnswers() {
        var household =
                filling(FormKind.HOUSEHOLD)
                        .child("c1", "王小明")
                        .child("c2", "王小红")
                        .tick("household.has-students", true)
                        .tick("child.exit-this-year@c2", true);

        assertThat(asked(household))
                .contains("child.certification-form@c2")
                .doesNotContain("child.certification-form@c1");
        assertThat(asked(household).indexOf("child.exit-this-year@c1"))
                .isLessThan(asked(household).indexOf("child.observed@c2"));
    }

    @Test
    void raisesAProblemForEachUnexpectedAnswer() {
        var school =
                filling(FormKind.SCHOOL)
                        .tick("school.dropouts", true)
                        .tick("school.letters", false)
                        .tick("school.disabled", false)
                        .tick("school.roster", true);

        assertThat(school.evaluation().problems())
                .extracting(Problem::text)
                .containsExactly("未签订控辍保学责任书", "学校学区内仍有辍学学生");
    }

    @Test
    void expectsAtLeastOneHomeVisitAndAChildAtSchool() {
        var household =
                aFamily()
                        .give("child.home-visits@c1", new AnswerValue.Whole(0))
                        .give("child.observed@c1", new AnswerValue.Choice("at-home"));
        assertThat(household.evaluation().raised())
                .extracting(Problem::labelled)
                .containsExactly("王小明：该生失学在家，未接受义务教育", "王小明：每学期教师家访不足1次");

        household
                .give("child.home-visits@c1", new AnswerValue.Whole(1))
                .give("child.observed@c1", new AnswerValue.Choice("sent-in"));
        assertThat(household.evaluation().raised()).isEmpty();
    }

    @Test
    void callsAChildWhomNobodyCouldVerifyAProblemOfItsOwn() {
        var household = aFamily().give("child.observed@c1", new AnswerValue.Choice("unverified"));

        assertThat(household.evaluation().raised())
                .extracting(Problem::labelled)
                .containsExactly("王小明：该生就学情况未能核实");
    }

    @Test
    void findsAProblemOnceThoughTheInspectorWroteMoreAboutIt() {
        var household =
                aFamily()
                        .tick("child.triple-receipt@c1", false)
                        .tick("household.problem", true)
                        .give(
                                "household.problem-text",
                                new AnswerValue.Text("王小明：未收到资助发放三联单。家长称学校未通知。"));

        assertThat(household.evaluation().found())
                .extracting(Problem::labelled)
                .containsExactly("王小明：未收到资助发放三联单");
        assertThat(household.evaluation().remarks())
                .extracting(Remark::kind, Remark::text)
                .containsExactly(tuple(Remark.Kind.ADDITION, "家长称学校未通知。"));
    }

    @Test
    void findsWhatWasWrittenByHandWhereNoItemRaisesIt() {
        var town =
                filling(FormKind.TOWN)
                        .give("town.suggestions", new AnswerValue.Text("责任书无日期。建议补签。"));

        assertThat(town.evaluation().found()).extracting(Problem::text).containsExactly("责任书无日期。");
    }

    @Test
    void proposesAProblemWithItsTextWheneverAnItemRaisesOne() {
        assertThat(aFamily().evaluation().proposal()).isNull();

        var proposal =
                Objects.requireNonNull(
                        aFamily()
                                .tick("child.triple-receipt@c1", false)
                                .give("child.home-visits@c1", new AnswerValue.Whole(0))
                                .evaluation()
                                .proposal());

        assertThat(proposal.key()).hasToString("household.problem");
        assertThat(proposal.value()).isEqualTo(new AnswerValue.YesNo(true));
        assertThat(proposal.detail()).hasToString("household.problem-text");
        assertThat(proposal.text()).isEqualTo("王小明：每学期教师家访不足1次；王小明：未收到资助发放三联单。");
    }

    @Test
    void needsAReasonWhereTheProposalIsDenied() {
        var denied =
                aFamily().tick("child.triple-receipt@c1", false).tick("household.problem", false);
        assertThat(needs(denied)).containsEntry("household.problem", Need.REASON);

        assertThat(needs(denied.comment("household.problem"))).isEmpty();
        assertThat(needs(aFamily())).isEmpty();
    }

    @Test
    void needsTheTextOfAProblemThatIsSaidToBe() {
        var household = aFamily().tick("household.problem", true);
        assertThat(needs(household))
                .containsExactly(Map.entry("household.problem-text", Need.ANSWER));

        household.give("household.problem-text", new AnswerValue.Text("门前道路积水"));

        assertThat(household.evaluation().isComplete()).isTrue();
        assertThat(household.evaluation().problems())
                .extracting(Problem::text)
                .containsExactly("门前道路积水");
        assertThat(household.evaluation().raised()).isEmpty();
    }

    @Test
    void letsAnAnswerBeMissingAsItsPolicySays() {
        var county = filling(FormKind.COUNTY);

        assertThat(needs(county))
                .containsEntry("county.leading-group", Need.ANSWER)
                .containsEntry("county.school-layout", Need.ANSWER_OR_COMMENT)
                .doesNotContainKey("county.highlights");
        assertThat(needs(county.comment("county.school-layout").comment("county.leading-group")))
                .containsEntry("county.leading-group", Need.ANSWER)
                .doesNotContainKey("county.school-layout");
    }

    @Test
    void refusesAnswersThatDoNotFitTheirItem() {
        var form = ShippedForms.of(FormKind.HOUSEHOLD);
        assertThat(fault(form, "child.weight@c1", true)).isEqualTo(AnswerFault.UNKNOWN_ITEM);
        assertThat(fault(form, "child.sent-in", true)).isEqualTo(AnswerFault.BLOCK_MISSING);
        assertThat(fault(form, "household.problem@c1", true)).isEqualTo(AnswerFault.BLOCK_NEEDLESS);
        assertThat(fault(form, "child.sent-in@c1", "是")).isEqualTo(AnswerFault.WRONG_TYPE);
        assertThat(fault(form, "child.home-visits@c1", -1)).isEqualTo(AnswerFault.NEGATIVE);
        assertThat(fault(form, "child.home-visits@c1", 100)).isEqualTo(AnswerFault.TOO_LARGE);
        assertThat(fault(form, "child.home-visits@c1", 99)).isNull();
        assertThat(fault(form, "household.problem-text", " ")).isEqualTo(AnswerFault.BLANK);
        assertThat(fault(form, "household.problem-text", "𠮷".repeat(2_000))).isNull();
        assertThat(fault(form, "household.problem-text", "𠮷".repeat(2_001)))
                .isEqualTo(AnswerFault.TOO_LONG);
        assertThat(
                        form.faultOf(
                                AnswerKey.parse("child.observed@c1"),
                                new AnswerValue.Choice("on-the-moon")))
                .isEqualTo(AnswerFault.UNKNOWN_CHOICE);
        assertThat(fault(form, "child.name@c1", "王晓明")).isNull();
    }

    private static @Nullable AnswerFault fault(FormVersion form, String key, Object answer) {
        var value =
                switch (answer) {
                    case Boolean yes -> new AnswerValue.YesNo(yes);
                    case Integer number -> new AnswerValue.Whole(number);
                    default -> new AnswerValue.Text(answer.toString());
                };
        return form.faultOf(AnswerKey.parse(key), value);
    }

    private static List<String> asked(Filling filling) {
        return filling.evaluation().asked().keySet().stream().map(AnswerKey::toString).toList();
    }

    private static Map<String, Need> needs(Filling filling) {
        var needs = new HashMap<String, Need>();
        filling.evaluation()
                .missing()
                .forEach(missing -> needs.put(missing.key().toString(), missing.need()));
        return needs;
    }

    /// A household of one child, all well, nothing missing.
    private static Filling aFamily() {
        return filling(FormKind.HOUSEHOLD)
                .child("c1", "王小明")
                .tick("household.has-students", true)
                .give("child.observed@c1", new AnswerValue.Choice("at-school"))
                .give("child.home-visits@c1", new AnswerValue.Whole(2))
                .tick("child.triple-receipt@c1", true)
                .tick("child.unable-to-attend@c1", false)
                .tick("child.exit-this-year@c1", false)
                .tick("household.problem", false);
    }

    private static Filling filling(FormKind kind) {
        return new Filling(ShippedForms.of(kind));
    }

    /// A checklist being filled.
    private static final class Filling {

        private final FormVersion form;
        private final Map<AnswerKey, AnswerValue> values = new HashMap<>();
        private final List<Block> blocks = new ArrayList<>();
        private final Set<AnswerKey> comments = new HashSet<>();

        Filling(FormVersion form) {
            this.form = form;
        }

        Filling child(String id, String name) {
            blocks.add(new Block(id, name));
            return this;
        }

        Filling tick(String key, boolean yes) {
            return give(key, new AnswerValue.YesNo(yes));
        }

        Filling give(String key, AnswerValue value) {
            values.put(AnswerKey.parse(key), value);
            return this;
        }

        Filling comment(String key) {
            comments.add(AnswerKey.parse(key));
            return this;
        }

        Evaluation evaluation() {
            return Evaluation.of(form, new GivenAnswers(values, blocks, comments));
        }
    }
}

package org.baoxue.slips;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.UserId;
import org.baoxue.slips.Slip.Compilation;
import org.baoxue.slips.Slip.Seal;
import org.baoxue.slips.Slip.Source;
import org.baoxue.slips.Slip.State;
import org.baoxue.slips.SlipSignature.Line;
import org.baoxue.slips.Stage.Fresh;
import org.baoxue.slips.Stage.Keeping;
import org.baoxue.slips.text.ReportRow;
import org.baoxue.slips.text.SlipRows;
import org.baoxue.slips.text.SlipSubject;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;

class StageTests {

    private static final Recorded ACT =
            new Recorded("slips.slip.edit", new UserId("leader"), Instant.EPOCH);
    private static final List<Source> SOURCES =
            List.of(new Source(new VisitId("2019-SY-01:town:619901101"), 7));
    private final Slip draft =
            Slip.compiled(
                    new TeamId("2019-SY-01:2"),
                    SlipSubject.unit(FormKind.TOWN, "619901101", "青石镇"),
                    new Compilation(rows("过程", "意见"), Set.of(), Set.of(), SOURCES, Instant.EPOCH));

    @Test
    void keepsAnEditedRowAndCallsItOutdatedWhenTheChecklistsSayOtherwise() {
        var edited = done(draft.stage().edited(rows("过程", "组长的意见"), ACT));
        var again = recompiled(edited, rows("新过程", "新意见"), Keeping.EDITED);
        assertThat(again.rows()).isEqualTo(rows("新过程", "组长的意见"));
        assertThat(again.compilation().outdated()).containsExactly(ReportRow.ASSESSMENT);
        assertThat(again.outdated()).isTrue();
    }

    @Test
    void isUpToDateAgainOnceTheLeaderHasWrittenAnew() {
        var edited = done(draft.stage().edited(rows("过程", "组长的意见"), ACT));
        var outdated = recompiled(edited, rows("过程", "新意见"), Keeping.EDITED);
        var anew = done(outdated.stage().edited(rows("过程", "组长再写"), ACT));
        assertThat(anew.outdated()).isFalse();
        assertThat(anew.compilation().edited()).containsExactly(ReportRow.ASSESSMENT);
    }

    @Test
    void givesUpTheLeadersWordsOnlyWhenAsked() {
        var edited = done(draft.stage().edited(rows("过程", "组长的意见"), ACT));
        var again = recompiled(edited, rows("过程", "新意见"), Keeping.NOTHING);
        assertThat(again.rows()).isEqualTo(rows("过程", "新意见"));
        assertThat(again.compilation().edited()).isEmpty();
    }

    @Test
    void changesNothingWhereNothingIsNew() {
        assertThat(recompiled(draft, rows("过程", "意见"), Keeping.EDITED)).isSameAs(draft);
        assertThat(done(draft.stage().edited(rows("过程", "意见"), ACT))).isSameAs(draft);
    }

    @Test
    void leavesWhatWasSignedAndSaysThatItIsOutdated() {
        var signed = signed(draft);
        var again = recompiled(signed, rows("新过程", "意见"), Keeping.EDITED_AND_SIGNED);
        assertThat(again.rows()).isEqualTo(signed.rows());
        assertThat(again.signatures()).hasSize(1);
        assertThat(again.contentHash()).isEqualTo(signed.contentHash());
        assertThat(again.compilation().outdated()).containsExactly(ReportRow.PROCESS);
        var taken = recompiled(again, rows("新过程", "意见"), Keeping.EDITED);
        assertThat(taken.state()).isEqualTo(State.DRAFT);
        assertThat(taken.dropped()).hasSize(1);
        assertThat(taken.rows().process()).isEqualTo("新过程");
    }

    @Test
    void tellsOfAFinalSlipThatItsChecklistsHaveChangedAndNothingElseOfIt() {
        var seal = new Seal("2019-SY-01-D2-001", draft.contentHash(), ACT.by(), ACT.at());
        var fin = done(signed(draft).stage().sealed(signed(draft).signatures(), seal));
        assertThat(recompiled(fin, rows("新过程", "意见"), Keeping.EDITED_AND_SIGNED)).isSameAs(fin);
        var more = List.of(new Source(new VisitId("2019-SY-01:household:619901101201-00009"), 3));
        var told =
                done(
                        fin.stage()
                                .recompiled(
                                        new Fresh(rows("新过程", "意见"), more),
                                        Keeping.EDITED_AND_SIGNED,
                                        ACT));
        assertThat(told.compilation().outdated()).containsExactly(ReportRow.PROCESS);
        assertThat(told.rows()).isEqualTo(fin.rows());
        assertThat(told.seal()).isEqualTo(seal);
        assertThat(told.signatures()).isEqualTo(fin.signatures());
        assertThat(told.canonicalJson()).isEqualTo(fin.canonicalJson());
        assertThat(fin.stage().recompiled(new Fresh(fin.rows(), more), Keeping.EDITED, ACT))
                .isEqualTo(wrong(fin, "FINAL", "DRAFT"));
    }

    @Test
    void namesItsStageWhenItRefuses() {
        assertThat(draft.stage().revised("原因")).isEqualTo(wrong(draft, "DRAFT", "FINAL"));
        var seal = new Seal("2019-SY-01-D2-001", draft.contentHash(), ACT.by(), ACT.at());
        assertThat(draft.stage().sealed(List.of(), seal))
                .isEqualTo(wrong(draft, "DRAFT", "SIGNING"));
        var fin = done(signed(draft).stage().sealed(List.of(), seal));
        assertThat(fin.state()).isEqualTo(State.FINAL);
        assertThat(fin.stage().edited(rows("x", "y"), ACT)).isEqualTo(wrong(fin, "FINAL", "DRAFT"));
        assertThat(fin.stage().sealed(List.of(), seal)).isEqualTo(wrong(fin, "FINAL", "SIGNING"));
    }

    @Test
    void hashesWhatItSaysAndNothingElse() {
        assertThat(signed(draft).contentHash()).isEqualTo(draft.contentHash());
        var edited = done(draft.stage().edited(rows("过程", "组长的意见"), ACT));
        assertThat(edited.contentHash()).isNotEqualTo(draft.contentHash());
        assertThat(draft.canonicalJson())
                .isEqualTo(
                        """
                        {"form":"检查情况报告单","id":"2019-SY-01:2:town:619901101:1","reason":null,\
                        "replaces":null,"review":"2019-SY-01","revision":1,"rows":{"assessment":"意见",\
                        "highlights":"无。","problems":[],"process":"过程","suggestions":"建议",\
                        "team":"第二检查组","time":"2019年10月22日","unit":"青石镇"},\
                        "subject":{"code":"619901101","kind":"town"},"team":2}\
                        """);
    }

    private static Slip signed(Slip slip) {
        var signature =
                new SlipSignature(
                        new UserId("leader"),
                        "组长",
                        Line.LEADER,
                        List.of(List.of(0.1, 0.2)),
                        null,
                        Instant.EPOCH,
                        slip.contentHash());
        return done(slip.stage().signed(signature));
    }

    private static Slip recompiled(Slip slip, SlipRows rows, Keeping keeping) {
        return done(slip.stage().recompiled(new Fresh(rows, SOURCES), keeping, ACT));
    }

    private static SlipRows rows(String process, String assessment) {
        return new SlipRows(
                "2019年10月22日", "第二检查组", "青石镇", process, "无。", List.of(), assessment, "建议");
    }

    private static Slip done(Outcome<Slip> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Slip>) outcome).value();
    }

    private static Outcome<Slip> wrong(Slip slip, String stage, String needed) {
        return Outcome.refused(new WrongStage(slip.id().value(), stage, needed));
    }
}

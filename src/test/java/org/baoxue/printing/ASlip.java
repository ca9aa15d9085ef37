package org.baoxue.printing;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.Sha256;
import org.baoxue.shared.UserId;
import org.baoxue.slips.Slip;
import org.baoxue.slips.Slip.Compilation;
import org.baoxue.slips.Slip.Correction;
import org.baoxue.slips.Slip.Seal;
import org.baoxue.slips.SlipId;
import org.baoxue.slips.SlipSignature;
import org.baoxue.slips.SlipSignature.Line;
import org.baoxue.slips.text.ProblemLine;
import org.baoxue.slips.text.SlipRows;
import org.baoxue.slips.text.SlipSubject;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The slip of a school that has some problems.
final class ASlip {

    private static final Instant AT = Instant.parse("2019-10-23T02:00:00Z");
    private static final UserId LEADER = new UserId("inspector01");
    private static final SlipSubject SCHOOL =
            SlipSubject.unit(FormKind.SCHOOL, "619977101-S01", "青石镇中心小学");

    private ASlip() {}

    static Slip draft(int problems) {
        return of(problems, List.of(), null);
    }

    static Slip sealed(int problems) {
        var content = draft(problems).contentHash();
        return of(
                problems,
                List.of(
                        signature("inspector01", "张组长", Line.LEADER, null, content),
                        signature("inspector02", "李成员", Line.MEMBER, null, content),
                        signature("inspector03", "王成员", Line.MEMBER, "因病请假", content)),
                new Seal("2019-PR-01-D1-003", content, LEADER, AT));
    }

    /// The same school's slip once more, in place of the first.
    static Slip correction() {
        var first = sealed(1);
        var why = new Correction(first.id(), "2019-PR-01-D1-003", first.contentHash(), "学生人数有误");
        return of(first.id().next(), why, rows(1), List.of(), null);
    }

    /// With something written in the row 核查过程.
    static Slip saying(String process) {
        var rows = rows(1);
        return of(
                draft(1).id(),
                null,
                new SlipRows(
                        rows.time(),
                        rows.team(),
                        rows.unit(),
                        process,
                        rows.highlights(),
                        rows.problems(),
                        rows.assessment(),
                        rows.suggestions()),
                List.of(),
                null);
    }

    private static Slip of(int problems, List<SlipSignature> signatures, @Nullable Seal seal) {
        var id = new SlipId(ASheet.REVIEW + ":1:school:619977101-S01:1");
        return of(id, null, rows(problems), signatures, seal);
    }

    private static Slip of(
            SlipId id,
            @Nullable Correction corrects,
            SlipRows rows,
            List<SlipSignature> signatures,
            @Nullable Seal seal) {
        return new Slip(
                id,
                ASheet.REVIEW,
                1,
                SCHOOL,
                corrects,
                rows,
                new Compilation(rows, Set.of(), Set.of(), List.of(), AT),
                signatures,
                List.of(),
                seal,
                0,
                3);
    }

    private static SlipRows rows(int problems) {
        return new SlipRows(
                "2019年10月22日",
                "第一组",
                SCHOOL.name(),
                "第一组于2019年10月22日到青石镇中心小学，查阅责任书、花名册、帮扶记录等资料。",
                "建立家校联系卡，家访记录完整。",
                IntStream.rangeClosed(1, problems)
                        .mapToObj(i ->
                                ProblemLine.written("第" + i + "处：花名册与学籍系统不一致，相差2人，尚未办理学籍异动手续。"))
                        .toList(),
                "基本符合义务教育有保障的要求。",
                "一周内核对花名册与学籍系统，报镇中心校备案。");
    }

    private static SlipSignature signature(
            String signer, String name, Line line, @Nullable String absence, Sha256 content) {
        var strokes =
                absence == null
                        ? ASheet.atTheSchool().signed("s").sheet().signatures().getFirst().strokes()
                        : List.<List<Double>>of();
        return new SlipSignature(new UserId(signer), name, line, strokes, absence, AT, content);
    }
}

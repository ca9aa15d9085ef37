package org.baoxue.printing;

import org.baoxue.answers.RecordBlock;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheet.Recorded;
import org.baoxue.answers.Signature;
import org.baoxue.answers.sync.Answer;
import org.baoxue.answers.sync.Entry;
import org.baoxue.answers.sync.Fate;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.ShippedForms;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.Evaluation;
import org.baoxue.checklists.form.Expectation.ExpectedTick;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.registry.Schooling;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/// A checklist as a team fills it.
final class ASheet {

    static final ReviewId REVIEW = new ReviewId("2019-PR-01");
    private static final Instant DAY = Instant.parse("2019-10-22T03:00:00Z");
    private static final UserId INSPECTOR = new UserId("inspector01");

    private final FormVersion form;
    private final String unit;
    private final String unitName;
    private final List<Recorded> recorded = new ArrayList<>();
    private final List<RecordBlock> blocks = new ArrayList<>();
    private final Map<AnswerKey, Entry> answers = new LinkedHashMap<>();
    private final List<Signature> signatures = new ArrayList<>();
    private Sheet.State state = Sheet.State.ACCEPTED;
    private int answersVersion = 1;

    private ASheet(FormKind kind, String unit, String unitName) {
        this.form = ShippedForms.of(kind);
        this.unit = unit;
        this.unitName = unitName;
        recorded(kind.code() + ".unit", new AnswerValue.Text(unitName));
        recorded(kind.code() + ".visited-on", new AnswerValue.Day(LocalDate.of(2019, 10, 22)));
    }

    static ASheet at(FormKind kind, String unit, String unitName) {
        return new ASheet(kind, unit, unitName);
    }

    static ASheet atTheSchool() {
        return at(FormKind.SCHOOL, "619977101-S01", "青石镇中心小学");
    }

    static ASheet atTheHousehold() {
        return atTheHousehold("619977101201-00001");
    }

    static ASheet atTheHousehold(String code) {
        return at(FormKind.HOUSEHOLD, code, "青石镇上坪村 周文山")
                .recorded("household.head", new AnswerValue.Text("周文山"))
                .recorded("household.address", new AnswerValue.Text("青石镇上坪村二组14号"))
                .yes("household.has-students");
    }

    ASheet state(Sheet.State other) {
        state = other;
        return this;
    }

    ASheet recorded(String key, AnswerValue value) {
        recorded.add(new Recorded(AnswerKey.parse(key), value));
        return this;
    }

    /// A child of the record; its items are keyed by `@` and its number.
    ASheet child(int number, String name, int age, String citizenId, String school) {
        var block = unit + "-" + number;
        blocks.add(
                new RecordBlock(
                        block,
                        new ChildId(block),
                        new RecordBlock.RollEntry(Schooling.IN_COUNTY, school, 3, null)));
        recorded("child.name@" + block, new AnswerValue.Text(name));
        recorded("child.age@" + block, new AnswerValue.Whole(age));
        recorded("child.citizen-id@" + block, new AnswerValue.Text(citizenId));
        return recorded("child.school@" + block, new AnswerValue.Text(school));
    }

    String block(int number) {
        return "@" + unit + "-" + number;
    }

    ASheet yes(String key) {
        return said(key, new AnswerValue.YesNo(true), null);
    }

    ASheet no(String key) {
        return said(key, new AnswerValue.YesNo(false), null);
    }

    ASheet number(String key, int number) {
        return said(key, new AnswerValue.Whole(number), null);
    }

    ASheet text(String key, String words) {
        return said(key, new AnswerValue.Text(words), null);
    }

    ASheet choice(String key, String option) {
        return said(key, new AnswerValue.Choice(option), null);
    }

    ASheet noting(String key, boolean yes, String note) {
        return said(key, new AnswerValue.YesNo(yes), note);
    }

    /// Every item outside the blocks that can be ticked, as is expected.
    ASheet allAsExpected() {
        form.items()
                .filter(item -> form.sectionOf(item.key()).filter(s -> s.isRepeated()).isEmpty())
                .filter(item -> item.type() == AnswerType.YES_NO)
                .forEach(item -> {
                    var expected = !(item.expectation() instanceof ExpectedTick(var yes)) || yes;
                    said(item.key(), new AnswerValue.YesNo(expected), null);
                });
        return this;
    }

    ASheet signed(String line) {
        signatures.add(
                new Signature(
                        "s" + signatures.size(),
                        line,
                        "签字人",
                        List.of(
                                stroke(0.02, 0.3, 0.2, 0.22, 0.33, 0.25),
                                stroke(0.18, 0.05, 0.17, 0.5, 0.05, 0.9),
                                stroke(0.18, 0.45, 0.3, 0.7, 0.38, 0.85),
                                stroke(0.5, 0.15, 0.55, 0.3, 0.47, 0.55, 0.6, 0.4),
                                stroke(0.62, 0.2, 0.8, 0.15, 0.72, 0.5, 0.55, 0.95),
                                stroke(0.6, 0.6, 0.8, 0.75, 0.98, 0.7)),
                        null,
                        INSPECTOR,
                        DAY,
                        1));
        return this;
    }

    /// Answers changed since.
    ASheet changedSince() {
        answersVersion = 2;
        return this;
    }

    ASheet unsigned(String line, String why) {
        signatures.add(
                new Signature(
                        "s" + signatures.size(), line, null, List.of(), why, INSPECTOR, DAY, 1));
        return this;
    }

    private static List<Double> stroke(double... places) {
        return DoubleStream.of(places).boxed().toList();
    }

    private ASheet said(String key, AnswerValue value, @Nullable String note) {
        answers.put(
                AnswerKey.parse(key),
                new Entry("c", value, note, INSPECTOR, DAY, DAY, Fate.TAKEN, 1, List.of()));
        return this;
    }

    Sheet sheet() {
        return new Sheet(
                VisitId.to(REVIEW, form.kind(), unit),
                REVIEW,
                1,
                form.kind(),
                form.version(),
                unit,
                unitName,
                form.kind() == FormKind.COUNTY ? null : new TownId(unit.substring(0, 9)),
                state,
                recorded,
                blocks,
                answers.entrySet().stream()
                        .map(answer -> new Answer(answer.getKey(), List.of(answer.getValue())))
                        .toList(),
                signatures,
                List.of(),
                List.of(),
                1,
                answersVersion,
                null);
    }

    FormPages pages() {
        var sheet = sheet();
        return new FormPages(
                FilledForm.of(form, "样例县", sheet, Evaluation.of(form, sheet.content().given())));
    }
}

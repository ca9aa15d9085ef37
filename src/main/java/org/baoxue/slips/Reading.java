package org.baoxue.slips;

import org.baoxue.answers.Sheet;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.Evaluation;
import org.baoxue.checklists.form.Evaluation.Problem;
import org.baoxue.checklists.form.Evaluation.Remark;
import org.baoxue.checklists.form.Evaluation.Remark.Kind;
import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.SlipRow;
import org.baoxue.slips.text.Facts.Addition;
import org.baoxue.slips.text.Facts.Checked;
import org.baoxue.slips.text.Facts.Finding;
import org.baoxue.slips.text.Facts.Words;
import org.baoxue.slips.text.Veil;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads one checklist for the slips.
record Reading(Visit visit, Sheet sheet, FormVersion form, Evaluation follows) {

    /// Written where a text is asked for and there is nothing to say.
    private static final Set<String> NOTHING = Set.of("无", "暂无", "没有");

    Checked checked(Veil veil) {
        return new Checked(
                visit.id(),
                visit.form(),
                form.name(),
                visit.form() == FormKind.HOUSEHOLD ? visit.unit() + "号户" : visit.unitName(),
                day(),
                (int) follows.asked().values().stream().filter(Reading::isChecked).count(),
                (int) blocks().count(),
                seen(),
                chosen(),
                follows.found().stream().map(problem -> finding(problem, veil)).toList(),
                new Words(
                        highlights().map(veil::over).toList(),
                        remarks(Kind.ADDITION)
                                .map(more ->
                                        new Addition(more.key().toString(), veil.over(more.text())))
                                .toList(),
                        remarks(Kind.SUGGESTION).map(Remark::text).map(veil::over).toList()));
    }

    private Stream<String> blocks() {
        return follows.asked().keySet().stream()
                .map(AnswerKey::block)
                .filter(Objects::nonNull)
                .distinct();
    }

    private @Nullable LocalDate day() {
        return fields(FormField.Source.VISIT_DATE)
                .map(field -> sheet.content().value(AnswerKey.of(field.key())))
                .map(value -> value == null ? null : value.date())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// What the inspectors asked to see and found in order; a hint that is a question is nothing to
    /// look at.
    private List<String> seen() {
        var wrong = follows.problems().stream().map(Problem::key).collect(Collectors.toSet());
        return follows.asked().entrySet().stream()
                .filter(entry -> !wrong.contains(entry.getKey()))
                .filter(entry -> sheet.content().value(entry.getKey()) != null)
                .flatMap(entry -> Stream.ofNullable(entry.getValue().hint()))
                .filter(hint -> !hint.contains("是否"))
                .flatMap(hint -> Stream.of(hint.split("[,，、]")))
                .distinct()
                .toList();
    }

    private List<String> chosen() {
        return follows.asked().keySet().stream()
                .flatMap(key ->
                        sheet.content().value(key) instanceof AnswerValue.Choice(var code)
                                ? Stream.of(key.item() + "." + code)
                                : Stream.empty())
                .toList();
    }

    private Stream<Remark> remarks(Kind kind) {
        return follows.remarks().stream().filter(remark -> remark.kind() == kind);
    }

    private Finding finding(Problem problem, Veil veil) {
        var key = problem.key();
        var note = sheet.content().answer(key).note();
        return new Finding(
                key.toString(),
                key.item(),
                place(problem.item()),
                problem.block() == null ? null : veil.over(problem.block().label()),
                veil.over(problem.text()),
                note == null ? null : veil.over(note));
    }

    /// An item by its number, or by its words where the paper gives the number twice or not at all.
    private String place(Item item) {
        var section = form.sectionOf(item.key()).orElseThrow();
        var numbered =
                section.items().stream()
                        .filter(other -> Objects.equals(other.number(), item.number()))
                        .count();
        return item.number() != null && numbered == 1
                ? "“%s”第%s项".formatted(section.heading(), item.number())
                : "“%s”".formatted(item.question());
    }

    private Stream<String> highlights() {
        return follows.asked().entrySet().stream()
                .filter(entry -> entry.getValue().slipRow() == SlipRow.HIGHLIGHTS)
                .flatMap(entry ->
                        sheet.content().value(entry.getKey()) instanceof AnswerValue.Text(var text)
                                ? Stream.of(text)
                                : Stream.empty())
                .filter(text -> !NOTHING.contains(text.strip().replaceAll("[。！]$", "")));
    }

    private Stream<FormField> fields(FormField.Source source) {
        return form.fields().filter(field -> field.filledFrom() == source);
    }

    private static boolean isChecked(Item item) {
        return item.type() != AnswerType.TEXT;
    }
}

package org.baoxue.slips;

import org.baoxue.answers.Sheet;
import org.baoxue.assignments.Visit;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.Evaluation;
import org.baoxue.checklists.form.Evaluation.Problem;
import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.GivenAnswers;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.SlipRow;
import org.baoxue.slips.text.Facts.Checked;
import org.baoxue.slips.text.Facts.Finding;
import org.baoxue.slips.text.Veil;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads one checklist for the slips.
record Reading(Visit visit, Sheet sheet, FormVersion form, Evaluation follows) {

    /// Written where a text is asked for and there is nothing to say.
    private static final Set<String> NOTHING = Set.of("无", "暂无", "没有", "未发现问题");

    /// The people whom the slip names by surname only.
    Stream<String> names() {
        var head =
                fields(FormField.Source.HOUSEHOLD_HEAD)
                        .flatMap(field -> said(AnswerKey.of(field.key())));
        return Stream.concat(head, sheet.blocks().stream().map(GivenAnswers.Block::label));
    }

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
                written(SlipRow.HIGHLIGHTS).values().stream().map(veil::over).toList(),
                findings(veil));
    }

    private Stream<String> blocks() {
        return follows.asked().keySet().stream()
                .map(AnswerKey::block)
                .filter(Objects::nonNull)
                .distinct();
    }

    private @Nullable LocalDate day() {
        return fields(FormField.Source.VISIT_DATE)
                .map(field -> sheet.value(AnswerKey.of(field.key())))
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
                .filter(entry -> sheet.value(entry.getKey()) != null)
                .flatMap(entry -> Stream.ofNullable(entry.getValue().hint()))
                .filter(hint -> !hint.contains("是否"))
                .flatMap(hint -> Stream.of(hint.split("[,，、]")))
                .distinct()
                .toList();
    }

    private List<Finding> findings(Veil veil) {
        var findings = new ArrayList<Finding>();
        follows.raised().forEach(problem -> findings.add(raised(problem, veil)));
        var proposed = follows.proposal() == null ? "" : follows.proposal().text();
        written(SlipRow.PROBLEMS)
                .forEach((key, text) -> {
                    if (!text.equals(proposed)) {
                        findings.add(finding(key, null, veil.over(text), veil));
                    }
                });
        return findings;
    }

    private Finding raised(Problem problem, Veil veil) {
        var child = problem.block() == null ? null : veil.over(problem.block().label());
        return finding(problem.key(), child, problem.text(), veil);
    }

    private Finding finding(AnswerKey key, @Nullable String child, String wording, Veil veil) {
        var note = sheet.answer(key).note();
        return new Finding(
                key.toString(),
                key.item(),
                place(Objects.requireNonNull(follows.asked().get(key))),
                child,
                wording,
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

    /// The texts written for a row of the slip, in printed order.
    private Map<AnswerKey, String> written(SlipRow row) {
        var written = new LinkedHashMap<AnswerKey, String>();
        follows.asked()
                .forEach((key, item) -> {
                    if (item.slipRow() == row
                            && sheet.value(key) instanceof AnswerValue.Text(var text)
                            && !NOTHING.contains(text.strip().replaceAll("[。！]$", ""))) {
                        written.put(key, text);
                    }
                });
        return written;
    }

    private Stream<String> said(AnswerKey key) {
        return Stream.of(sheet.value(key), sheet.recordedValue(key))
                .filter(Objects::nonNull)
                .flatMap(value -> Stream.ofNullable(value.text()));
    }

    private Stream<FormField> fields(FormField.Source source) {
        return form.fields().filter(field -> field.filledFrom() == source);
    }

    private static boolean isChecked(Item item) {
        return item.type() != AnswerType.TEXT;
    }
}

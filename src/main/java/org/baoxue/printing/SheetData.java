package org.baoxue.printing;

import org.baoxue.answers.Sheet;
import org.baoxue.answers.Signature;
import org.baoxue.answers.sync.Answer;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.shared.CitizenId;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a form's paper says, as data.
final class SheetData {

    private SheetData() {}

    static Map<String, @Nullable Object> of(FormVersion form) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        putForm(values, form);
        return values;
    }

    static Map<String, @Nullable Object> of(Sheet sheet, FilledForm filled) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("visit", sheet.id().value());
        values.put("review", sheet.review().value());
        values.put("team", sheet.team());
        putForm(values, filled.form());
        values.put("unit", sheet.unit());
        values.put("unitName", sheet.unitName());
        values.put("state", sheet.state().name());
        values.put("version", sheet.version());
        values.put("recorded", recorded(sheet, filled));
        values.put("answers", answers(sheet, filled));
        values.put("answersVersion", sheet.answersVersion());
        values.put("signatures", signatures(sheet));
        return values;
    }

    private static void putForm(Map<String, @Nullable Object> values, FormVersion form) {
        values.put("form", form.kind().code());
        values.put("formName", form.name());
        values.put("formVersion", form.version());
        values.put("formSha256", form.sha256().hex());
    }

    private static Map<String, Object> recorded(Sheet sheet, FilledForm filled) {
        var recorded = new LinkedHashMap<String, Object>();
        sheet.recorded().stream()
                .filter(field -> filled.showsRecord(field.key()))
                .forEach(field -> recorded.put(field.key().toString(), plain(field.value())));
        return recorded;
    }

    /// The answers that count, by their keys: those to items no longer asked are left out.
    private static Map<String, Object> answers(Sheet sheet, FilledForm filled) {
        var answers = new LinkedHashMap<String, Object>();
        sheet.answers().stream()
                .filter(answer -> counts(answer.key(), filled))
                .sorted(Comparator.comparing(Answer::key))
                .forEach(answer -> putAnswer(answers, answer));
        return answers;
    }

    private static boolean counts(AnswerKey key, FilledForm filled) {
        return filled.form().item(key.item()).isEmpty() || filled.asked().contains(key);
    }

    private static void putAnswer(Map<String, Object> answers, Answer answer) {
        var said = new LinkedHashMap<String, Object>();
        if (answer.value() != null) {
            said.put("value", plain(answer.value()));
        }
        if (answer.note() != null) {
            said.put("note", CitizenId.maskedIn(answer.note()));
        }
        if (!said.isEmpty()) {
            answers.put(answer.key().toString(), said);
        }
    }

    private static List<Map<String, @Nullable Object>> signatures(Sheet sheet) {
        return sheet.standingSignatures().stream().map(SheetData::signature).toList();
    }

    private static Map<String, @Nullable Object> signature(Signature signature) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("line", signature.line());
        said.put("at", signature.at().toString());
        said.put("name", masked(signature.name()));
        said.put("absence", masked(signature.absence()));
        said.put("sheetVersion", signature.sheetVersion());
        return said;
    }

    private static Object plain(AnswerValue value) {
        return value instanceof AnswerValue.Text(var words)
                ? CitizenId.maskedIn(words)
                : value.plain();
    }

    private static @Nullable String masked(@Nullable String words) {
        return words == null ? null : CitizenId.maskedIn(words);
    }
}

package org.baoxue.checklists;

import static java.util.stream.Collectors.toMap;

import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.FormField.Source;
import org.baoxue.shared.yaml.Fields;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Reads a field of a head or foot.
final class FieldReading {

    private static final Map<String, AnswerType> TYPES =
            Stream.of(AnswerType.TEXT, AnswerType.WHOLE_NUMBER, AnswerType.DATE)
                    .collect(toMap(AnswerType::code, type -> type));
    private static final Map<String, Source> SOURCES =
            Stream.of(Source.values())
                    .collect(
                            toMap(
                                    source ->
                                            source.name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-'),
                                    source -> source));

    private final Fields fields;
    private final KnownQuestions questions;

    FieldReading(Fields fields, KnownQuestions questions) {
        this.fields = fields;
        this.questions = questions;
    }

    FormField field() {
        fields.required("type");
        fields.required("filled-from");
        var type = fields.word("type", TYPES, AnswerType.TEXT);
        var field =
                new FormField(
                        questions.key(fields),
                        fields.required("label"),
                        type,
                        fields.number("limit", type.usualLimit()),
                        fields.word("filled-from", SOURCES, Source.UNIT_NAME),
                        fields.optional("shown-after"));
        fields.nothingElse();
        return field;
    }
}

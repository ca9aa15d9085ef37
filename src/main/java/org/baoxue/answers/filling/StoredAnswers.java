package org.baoxue.answers.filling;

import org.baoxue.answers.filling.AnswerInputs.AnswerValueInput;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.secret.Seal;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/// How an answer stands in the database: its kind and its value, such as `{yes: true}`. A masked
/// citizen ID is sealed, since beside a birth date it leaves nothing to guess.
final class StoredAnswers {

    private StoredAnswers() {}

    @Component
    @WritingConverter
    record Writing(Seal seal) implements Converter<AnswerValue, Document> {
        @Override
        public Document convert(AnswerValue value) {
            return value instanceof AnswerValue.Text(var text) && CitizenId.isMasked(text)
                    ? new Document("text", seal.seal(text, true).binary())
                    : new Document(kind(value), value.plain());
        }

        private static String kind(AnswerValue value) {
            return switch (value) {
                case AnswerValue.YesNo _ -> "yes";
                case AnswerValue.Whole _ -> "number";
                case AnswerValue.Text _ -> "text";
                case AnswerValue.Choice _ -> "choice";
                case AnswerValue.Day _ -> "date";
            };
        }
    }

    @Component
    @ReadingConverter
    record Reading(Seal seal) implements Converter<Document, AnswerValue> {
        @Override
        public AnswerValue convert(Document stored) {
            var kind = stored.keySet().iterator().next();
            return switch (kind) {
                case "yes" -> new AnswerValue.YesNo(stored.getBoolean(kind));
                case "number" -> new AnswerValue.Whole(stored.getInteger(kind));
                case "text" -> new AnswerValue.Text(text(stored.get(kind)));
                case "choice" -> new AnswerValue.Choice(stored.getString(kind));
                case "date" -> new AnswerValue.Day(LocalDate.parse(stored.getString(kind)));
                default -> throw new IllegalArgumentException("no kind of answer: " + kind);
            };
        }

        private String text(@Nullable Object stored) {
            return stored instanceof Binary sealed
                    ? seal.sealed(sealed).opened()
                    : String.valueOf(stored);
        }
    }

    /// What was sent stands as an answer does.
    @Component
    @WritingConverter
    record WritingSent(Writing answers) implements Converter<AnswerValueInput, Document> {
        @Override
        public Document convert(AnswerValueInput sent) {
            return answers.convert(sent.value());
        }
    }

    @Component
    @ReadingConverter
    record ReadingSent(Reading answers) implements Converter<Document, AnswerValueInput> {
        @Override
        public AnswerValueInput convert(Document stored) {
            return AnswerValueInput.of(answers.convert(stored));
        }
    }
}

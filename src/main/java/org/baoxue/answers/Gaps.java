package org.baoxue.answers;

import org.baoxue.answers.sync.Answer;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.Evaluation;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.GivenAnswers.Block;
import org.baoxue.checklists.form.Policy;
import org.baoxue.checklists.form.SignatureLine;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// Everything that stands in the way of submitting a sheet, in the order of the form.
record Gaps(Sheet sheet, FormVersion form, Evaluation evaluation, List<Photo> photos) {

    List<Gap> all() {
        return Stream.of(answers(), conflicts(), signatures(), unsafePhotos())
                .flatMap(gaps -> gaps)
                .toList();
    }

    private Stream<Gap> answers() {
        return evaluation.missing().stream()
                .map(missing ->
                        new Gap(
                                kind(missing.need()),
                                missing.key().toString(),
                                blockLabel(missing.key()),
                                missing.item().question()));
    }

    private static Gap.Kind kind(Evaluation.Need need) {
        return switch (need) {
            case ANSWER -> Gap.Kind.ANSWER;
            case ANSWER_OR_COMMENT -> Gap.Kind.ANSWER_OR_COMMENT;
            case REASON -> Gap.Kind.REASON;
        };
    }

    /// A conflict on an item that is not asked counts as little as its answer.
    private Stream<Gap> conflicts() {
        return sheet.answers().stream()
                .filter(Answer::isContested)
                .filter(answer -> counts(answer.key()))
                .map(answer ->
                        new Gap(
                                Gap.Kind.CONFLICT,
                                answer.key().toString(),
                                blockLabel(answer.key()),
                                label(answer.key())));
    }

    private boolean counts(AnswerKey key) {
        return form.item(key.item()).isEmpty() || evaluation.asked().containsKey(key);
    }

    private Stream<Gap> signatures() {
        return form.signatures().stream()
                .filter(line -> line.ifMissing() != Policy.IGNORE)
                .filter(this::lacks)
                .map(line ->
                        new Gap(
                                line.ifMissing() == Policy.BLOCK
                                        ? Gap.Kind.SIGNATURE
                                        : Gap.Kind.SIGNATURE_OR_REASON,
                                line.key(),
                                null,
                                line.label()));
    }

    private boolean lacks(SignatureLine line) {
        return sheet.signatures().stream().noneMatch(one -> one.line().equals(line.key()));
    }

    private Stream<Gap> unsafePhotos() {
        return photos.stream()
                .filter(photo -> photo.state() == Photo.State.UPLOADING)
                .map(photo ->
                        new Gap(
                                Gap.Kind.PHOTO,
                                photo.id().value(),
                                null,
                                "%d/%d".formatted(photo.received(), photo.size())));
    }

    private String label(AnswerKey key) {
        return form.item(key.item())
                .map(item -> item.question())
                .or(() ->
                        form.fields()
                                .filter(field -> field.key().equals(key.item()))
                                .findFirst()
                                .map(field -> field.label()))
                .orElse(key.item());
    }

    private @Nullable String blockLabel(AnswerKey key) {
        return sheet.blocks().stream()
                .filter(block -> block.id().equals(key.block()))
                .findFirst()
                .map(Block::label)
                .orElse(null);
    }
}

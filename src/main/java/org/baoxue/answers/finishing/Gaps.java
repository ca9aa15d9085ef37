package org.baoxue.answers.finishing;

import org.baoxue.answers.Sheet;
import org.baoxue.answers.Signature;
import org.baoxue.answers.photo.Photo;
import org.baoxue.answers.sync.Answer;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.Evaluation;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.GivenAnswers.Block;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.Policy;
import org.baoxue.checklists.form.Question;
import org.baoxue.checklists.form.Section;
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
                                missing.item().label()));
    }

    private static Gap.Kind kind(Evaluation.Need need) {
        return switch (need) {
            case ANSWER -> Gap.Kind.ANSWER;
            case ANSWER_OR_COMMENT -> Gap.Kind.ANSWER_OR_COMMENT;
            case REASON -> Gap.Kind.REASON;
        };
    }

    /// A conflict on what is not asked counts as little as its answer, and waits for nobody.
    Stream<Answer> contested() {
        return sheet.answers().stream()
                .filter(Answer::isContested)
                .filter(answer -> counts(answer.key()));
    }

    private Stream<Gap> conflicts() {
        return contested()
                .map(answer ->
                        new Gap(
                                Gap.Kind.CONFLICT,
                                answer.key().toString(),
                                blockLabel(answer.key()),
                                label(answer.key())));
    }

    /// An item that is asked; a field of the head or foot, or of a section that is asked. A child's
    /// section is asked of no child that was taken back.
    private boolean counts(AnswerKey key) {
        return form.item(key.item()).isPresent()
                ? evaluation.asked().containsKey(key)
                : form.sectionOf(key.item())
                        .map(Section::items)
                        .filter(items -> !items.isEmpty())
                        .map(items -> items.stream().anyMatch(item -> isAsked(item, key)))
                        .orElse(true);
    }

    private boolean isAsked(Item item, AnswerKey beside) {
        return evaluation.asked().containsKey(new AnswerKey(item.key(), beside.block()));
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
                                label(line)));
    }

    /// Somebody must have signed what stands now. That others signed before a change shows on
    /// paper, and holds up nobody: they may be gone.
    private boolean lacks(SignatureLine line) {
        return signed(line).allMatch(sheet::outdates);
    }

    private Stream<Signature> signed(SignatureLine line) {
        return sheet.standingSignatures().stream().filter(one -> one.line().equals(line.key()));
    }

    private String label(SignatureLine line) {
        return signed(line).findAny().isEmpty() ? line.label() : line.label() + "（签后有改动）";
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
        return form.question(key.item()).map(Question::label).orElse(key.item());
    }

    private @Nullable String blockLabel(AnswerKey key) {
        return sheet.content().block(key).map(Block::label).orElse(null);
    }
}

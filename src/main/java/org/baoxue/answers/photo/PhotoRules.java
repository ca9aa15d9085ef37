package org.baoxue.answers.photo;

import org.baoxue.answers.Sheet;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.Stream;

/// Why a photo cannot be announced for this sheet, whatever the sheet's state.
record PhotoRules(Sheet sheet, FormVersion form, PhotoSettings settings) {

    Optional<Refusal> fault(PhotoInput input) {
        var size = String.valueOf(input.size());
        var largest = settings.largest().toBytes();
        return Stream.of(
                        item(input.item()),
                        wrong(
                                !input.sha256().matches("[0-9a-f]{64}"),
                                "sha256",
                                input.sha256(),
                                "not-64-lower-case-hex-digits"),
                        wrong(input.size() < ImageType.TELLING, "size", size, "too-small"),
                        wrong(input.size() > largest, "size", size, "larger-than-" + largest),
                        wrong(
                                ImageType.named(input.mediaType()).isEmpty(),
                                "mediaType",
                                input.mediaType(),
                                "not-jpeg-png-or-webp"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> item(@Nullable String item) {
        if (item == null) {
            return Optional.empty();
        }
        try {
            return wrong(!isKnown(AnswerKey.parse(item)), "item", item, "unknown-item");
        } catch (IllegalArgumentException malformed) {
            return wrong(true, "item", item, "malformed-key");
        }
    }

    private boolean isKnown(AnswerKey key) {
        return form.question(key.item()).isPresent()
                && (key.block() == null
                        || sheet.content().blocks().stream()
                                .anyMatch(block -> block.id().equals(key.block())));
    }

    private static Optional<Refusal> wrong(boolean is, String field, String value, String fault) {
        return is ? Optional.of(new InvalidValue(field, value, fault)) : Optional.empty();
    }
}

package org.baoxue.answers.photo;

import org.baoxue.answers.PhotoId;
import org.baoxue.answers.Sheet;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A photo as the phone announces it.
record PhotoInput(
        VisitId visit,
        PhotoId id,
        @Nullable String item,
        String sha256,
        long size,
        String mediaType) {

    /// As it stands before any of its bytes has come.
    Photo photo(Sheet sheet, UserId by, Instant at) {
        return new Photo(
                id,
                sheet.id(),
                sheet.teamId(),
                item == null ? null : AnswerKey.parse(item),
                sha256,
                size,
                mediaType,
                Photo.State.UPLOADING,
                0,
                List.of(),
                null,
                by,
                at);
    }

    /// Whether it is this photo that is announced again.
    boolean repeats(Photo photo) {
        return id.equals(photo.id())
                && visit.equals(photo.visit())
                && Objects.equals(item, photo.item() == null ? null : photo.item().toString())
                && sha256.equals(photo.sha256())
                && size == photo.size()
                && mediaType.equals(photo.mediaType());
    }
}

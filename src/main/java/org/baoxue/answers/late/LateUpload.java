package org.baoxue.answers.late;

import org.baoxue.answers.PhotoId;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.filling.AnswerInputs.ChangeInput;
import org.baoxue.assignments.VisitId;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.List;

/// 迟到数据: answers, or a photo, from somebody who has left the team, or may inspect there no more.
/// They are kept apart until the city's office decides whether they are taken into the checklist.
///
/// @param changes the answers; none where it is a photo
/// @param photo null where it is answers
/// @param decision null as long as nobody has decided
@Document("lateUploads")
@TypeAlias("org.baoxue.answers.LateUpload") // as those stand there that are older than this package
public record LateUpload(
        @Id LateUploadId id,
        ReviewId review,
        VisitId visit,
        int team,
        String unitName,
        UserId by,
        Instant at,
        List<ChangeInput> changes,
        @Nullable PhotoId photo,
        @Nullable Decision decision,
        int version)
        implements Versioned {

    /// What the office decided.
    public record Decision(boolean taken, UserId by, Instant at) {}

    public LateUpload {
        changes = List.copyOf(changes);
    }

    /// With personal numbers masked, as in a checklist.
    static LateUpload of(Sheet sheet, List<ChangeInput> sent, UserId by, Instant at) {
        var changes = sent.stream().map(ChangeInput::masked).toList();
        var id = LateUploadId.of(sheet.id(), by, changes);
        return of(id, sheet, changes, null, by, at);
    }

    static LateUpload of(Sheet sheet, PhotoId photo, UserId by, Instant at) {
        var id = LateUploadId.of(sheet.id(), by, photo);
        return of(id, sheet, List.of(), photo, by, at);
    }

    private static LateUpload of(
            LateUploadId id,
            Sheet sheet,
            List<ChangeInput> changes,
            @Nullable PhotoId photo,
            UserId by,
            Instant at) {
        return new LateUpload(
                id,
                sheet.review(),
                sheet.id(),
                sheet.team(),
                sheet.unitName(),
                by,
                at,
                changes,
                photo,
                null,
                0);
    }

    boolean isTaken() {
        return decision != null && decision.taken();
    }

    /// With another decision, or again without one.
    LateUpload decided(@Nullable Decision made) {
        return new LateUpload(
                id, review, visit, team, unitName, by, at, changes, photo, made, version + 1);
    }

    @Override
    public String stream() {
        return review.value();
    }

    /// Without what was answered, so that no log line holds it.
    @Override
    public String toString() {
        return "LateUpload[" + id + "]";
    }
}

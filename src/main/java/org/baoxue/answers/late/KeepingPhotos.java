package org.baoxue.answers.late;

import org.baoxue.access.Caller;
import org.baoxue.answers.PhotoId;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.filling.SheetChanges;
import org.baoxue.answers.photo.LatePhotos;
import org.baoxue.answers.photo.Photo;
import org.baoxue.answers.photo.Photos;
import org.baoxue.assignments.VisitId;
import org.baoxue.reviews.Reviews;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.InvalidValue;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/// Keeps photos apart. One that was announced in time leaves its sheet, which waits for its bytes
/// no more, unless they are all there.
@Component
class KeepingPhotos implements LatePhotos {

    private final LateUploads uploads;
    private final Photos photos;
    private final SheetChanges changes;
    private final Reviews reviews;
    private final Clock clock;

    KeepingPhotos(
            LateUploads uploads,
            Photos photos,
            SheetChanges changes,
            Reviews reviews,
            Clock clock) {
        this.uploads = uploads;
        this.photos = photos;
        this.changes = changes;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public Outcome<Sheet> admit(VisitId visit, PhotoId photo, Caller by) {
        var id = LateUploadId.of(visit, by.id(), photo);
        return uploads.leftBy(by, visit)
                .then(sheet ->
                        uploads.closed(visit, id)
                                .<Outcome<Sheet>>map(Outcome::refused)
                                .orElseGet(() -> Outcome.done(sheet)));
    }

    /// Another's photo stays where it is, whoever else announces it.
    @Override
    public Outcome<Photo> keep(Photo photo, Caller by) {
        if (!photo.by().equals(by.id())) {
            return Outcome.refused(new InvalidValue("id", photo.id().value(), "already-taken"));
        } else if (upload(photo).isPresent()) {
            return Outcome.done(photo);
        }
        var at = clock.instant();
        var act = new Recorded(LateUploads.KEEP, by.id(), at);
        return changes.change(photo.visit(), act, sheet -> without(sheet, photo))
                .map(sheet -> {
                    if (!sheet.photos().contains(photo.id())) {
                        uploads.keep(LateUpload.of(sheet, photo.id(), by.id(), at));
                    }
                    return photo;
                });
    }

    /// One that is safe by now came in time.
    private Outcome<Sheet> without(Sheet sheet, Photo photo) {
        return Outcome.done(
                photos.find(photo.id()).filter(KeepingPhotos::isComing).isPresent()
                        ? sheet.without(photo.id())
                        : sheet);
    }

    private static boolean isComing(Photo photo) {
        return photo.state() == Photo.State.UPLOADING;
    }

    @Override
    public boolean mayCome(Photo photo, Caller by) {
        return photo.by().equals(by.id())
                && upload(photo).isPresent()
                && reviews.over(photo.visit().review()).isEmpty();
    }

    @Override
    public boolean isApart(Photo photo) {
        return upload(photo).filter(late -> !late.isTaken()).isPresent();
    }

    private Optional<LateUpload> upload(Photo photo) {
        return uploads.find(LateUploadId.of(photo.visit(), photo.by(), photo.id()));
    }
}

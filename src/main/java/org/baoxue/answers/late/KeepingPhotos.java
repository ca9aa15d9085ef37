package org.baoxue.answers.late;

import org.baoxue.access.Caller;
import org.baoxue.answers.PhotoId;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps photos apart. One that was announced in time leaves its sheet, which waits for its bytes
/// no more, unless they are all there.
@Component
class KeepingPhotos implements LatePhotos {

    private final LateUploads uploads;
    private final Sheets sheets;
    private final Photos photos;
    private final SheetChanges changes;
    private final Reviews reviews;
    private final Clock clock;

    KeepingPhotos(
            LateUploads uploads,
            Sheets sheets,
            Photos photos,
            SheetChanges changes,
            Reviews reviews,
            Clock clock) {
        this.uploads = uploads;
        this.sheets = sheets;
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

    /// Also where it was decided to take one in, and its sheet has not got it yet.
    @Override
    public Set<PhotoId> apart(Collection<Photo> among) {
        var standing = among.stream().filter(photo -> photo.state() != Photo.State.DROPPED);
        var late = uploads.find(standing.map(KeepingPhotos::uploadId).toList());
        var apart =
                late.stream()
                        .flatMap(one -> Stream.ofNullable(one.photo()))
                        .collect(Collectors.toCollection(HashSet::new));
        if (!apart.isEmpty()) {
            var visits = late.stream().map(LateUpload::visit).toList();
            sheets.findAll(visits).values().forEach(sheet -> apart.removeAll(sheet.photos()));
        }
        return apart;
    }

    private Optional<LateUpload> upload(Photo photo) {
        return uploads.find(uploadId(photo));
    }

    private static LateUploadId uploadId(Photo photo) {
        return LateUploadId.of(photo.visit(), photo.by(), photo.id());
    }
}

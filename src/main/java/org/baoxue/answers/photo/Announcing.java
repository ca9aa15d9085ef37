package org.baoxue.answers.photo;

import org.baoxue.access.Caller;
import org.baoxue.answers.PhotoId;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.answers.filling.SheetChanges;
import org.baoxue.answers.filling.SheetChanges.Act;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/// Announces a photo before its bytes, and drops one that was taken by mistake. Both are safe to
/// repeat; the answer says how many bytes have come.
///
/// A photo belongs to a sheet from the one write to the sheet that takes it in until the one that
/// takes it out: so none comes to or goes from a sheet that is being submitted.
@Component
class Announcing {

    private static final Act BEGIN = Act.ofMember("answers.photo.begin");
    private static final Act DROP = Act.ofMember("answers.photo.drop");

    private final SheetChanges changes;
    private final Sheets sheets;
    private final Photos photos;
    private final PhotoPieces pieces;
    private final LatePhotos late;
    private final PhotoSettings settings;
    private final Clock clock;

    Announcing(
            SheetChanges changes,
            Sheets sheets,
            Photos photos,
            PhotoPieces pieces,
            LatePhotos late,
            PhotoSettings settings,
            Clock clock) {
        this.changes = changes;
        this.sheets = sheets;
        this.photos = photos;
        this.pieces = pieces;
        this.late = late;
        this.settings = settings;
        this.clock = clock;
    }

    Outcome<Photo> begin(PhotoInput input, Caller by) {
        var found = changes.find(input.visit(), BEGIN, by);
        return found.objection().filter(UnknownId.class::isInstance).isPresent()
                ? late.admit(input.visit(), input.id(), by)
                        .then(sheet -> announced(sheet, input, Optional.empty(), by))
                        .then(photo -> late.keep(photo, by))
                : found.then(sheet -> announced(sheet, input, closed(sheet), by))
                        .then(photo -> taken(photo, by));
    }

    /// The photo as it stands or, where nothing speaks against it, as it stands from now on.
    private Outcome<Photo> announced(
            Sheet sheet, PhotoInput input, Optional<Refusal> closed, Caller by) {
        var known = photos.find(input.id());
        if (known.isPresent()) {
            return repeated(known.get(), input);
        }
        var fault =
                closed.or(() -> new PhotoRules(sheet, sheets.form(sheet), settings).fault(input));
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        var photo = input.photo(sheet, by.id(), clock.instant());
        return photos.insert(photo)
                ? Outcome.done(photo)
                : announced(sheet, input, Optional.empty(), by);
    }

    private static Outcome<Photo> repeated(Photo photo, PhotoInput input) {
        return photo.state() != Photo.State.DROPPED && input.repeats(photo)
                ? Outcome.done(photo)
                : Outcome.refused(new InvalidValue("id", input.id().value(), "already-taken"));
    }

    /// Takes it into its sheet, whatever has become of that since it was announced.
    Outcome<Photo> taken(Photo photo, Caller by) {
        var act = new Recorded(BEGIN.name(), by.id(), photo.at());
        return changes.change(photo.visit(), act, sheet -> with(sheet, photo)).map(_ -> photo);
    }

    /// One that is kept apart stays so, even if its sender is in the team again.
    private Outcome<Sheet> with(Sheet sheet, Photo photo) {
        return sheet.photos().contains(photo.id()) || late.isApart(photo)
                ? Outcome.done(sheet)
                : SheetChanges.unless(closed(sheet), () -> sheet.with(photo.id()));
    }

    /// Why a sheet takes in no more photos.
    private Optional<Refusal> closed(Sheet sheet) {
        var most = settings.mostPerVisit();
        return SheetChanges.locked(sheet)
                .or(() ->
                        Optional.of(sheet)
                                .filter(full -> full.photos().size() >= most)
                                .map(full ->
                                        new InvalidValue(
                                                "visit",
                                                full.id().value(),
                                                "more-than-%d-photos".formatted(most))));
    }

    Outcome<Photo> drop(PhotoId id, Caller by) {
        return photos.find(id)
                .map(photo -> drop(photo, by))
                .orElseGet(() -> Outcome.refused(new UnknownId("Photo", id.value())));
    }

    private Outcome<Photo> drop(Photo photo, Caller by) {
        return changes.change(
                        photo.visit(), DROP, by, clock.instant(), sheet -> without(sheet, photo))
                .map(_ -> dropped(photo));
    }

    private Outcome<Sheet> without(Sheet sheet, Photo photo) {
        if (sheet.photos().contains(photo.id())) {
            return SheetChanges.unless(SheetChanges.locked(sheet), () -> sheet.without(photo.id()));
        }
        return late.isApart(photo)
                ? Outcome.refused(new UnknownId("Photo", photo.id().value()))
                : Outcome.done(sheet);
    }

    /// The bytes go after the decision; a repeat sees to those that a crash has left.
    private Photo dropped(Photo photo) {
        photos.drop(photo.id());
        pieces.delete(photo);
        return photos.find(photo.id()).orElseThrow();
    }
}

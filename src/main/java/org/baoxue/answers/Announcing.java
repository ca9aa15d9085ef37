package org.baoxue.answers;

import org.baoxue.access.Caller;
import org.baoxue.answers.SheetChanges.Act;
import org.baoxue.assignments.Visit;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    private final LateUploads late;
    private final PhotoSettings settings;
    private final Clock clock;

    Announcing(
            SheetChanges changes,
            Sheets sheets,
            Photos photos,
            PhotoPieces pieces,
            LateUploads late,
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

    /// A photo as the phone announces it.
    record PhotoInput(
            VisitId visit,
            PhotoId id,
            @Nullable String item,
            String sha256,
            long size,
            String mediaType) {}

    Outcome<Photo> begin(PhotoInput input, Caller by) {
        var begun =
                changes.find(input.visit(), BEGIN, by)
                        .then(sheet ->
                                standing(sheet, input, by).then(photo -> taken(sheet, photo, by)));
        return begun.objection()
                .filter(UnknownId.class::isInstance)
                .flatMap(_ -> late.leftBy(by, input.visit()))
                .map(visit -> begunLate(visit, input, by))
                .orElse(begun);
    }

    /// Of somebody who has left the team: its bytes may come, and the office decides on it.
    private Outcome<Photo> begunLate(Visit visit, PhotoInput input, Caller by) {
        return sheets.find(visit.id())
                .map(sheet -> standing(sheet, input, by))
                .orElseGet(() -> Outcome.refused(new UnknownId("Visit", visit.id().value())))
                .then(photo -> late.keptApart(visit, photo, by));
    }

    /// The photo as it stands or, if it can belong to the sheet, as it stands from now on.
    private Outcome<Photo> standing(Sheet sheet, PhotoInput input, Caller by) {
        var known = photos.find(input.id());
        if (known.isPresent()) {
            return repeated(known.get(), sheet, input, by);
        }
        var fault = fault(sheet, input);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        var photo = photo(sheet, input, by);
        return photos.insert(photo) ? Outcome.done(photo) : standing(sheet, input, by);
    }

    private Outcome<Photo> repeated(Photo photo, Sheet sheet, PhotoInput input, Caller by) {
        return photo.state() != Photo.State.DROPPED && photo.announcedLike(photo(sheet, input, by))
                ? Outcome.done(photo)
                : Outcome.refused(new InvalidValue("id", input.id().value(), "already-taken"));
    }

    /// Takes it into the sheet, however old the sheet is that was read.
    Outcome<Photo> taken(Sheet read, Photo photo, Caller by) {
        var act = new Recorded(BEGIN.name(), by.id(), photo.at());
        return changes.change(read.id(), act, sheet -> with(sheet, photo)).map(taken -> photo);
    }

    private Outcome<Sheet> with(Sheet sheet, Photo photo) {
        if (sheet.photos().contains(photo.id())) {
            return Outcome.done(sheet);
        }
        return SheetChanges.locked(sheet)
                .or(() -> full(sheet))
                .<Outcome<Sheet>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(sheet.with(photo.id())));
    }

    private Photo photo(Sheet sheet, PhotoInput input, Caller by) {
        return new Photo(
                input.id(),
                sheet.id(),
                sheet.teamId(),
                input.item() == null ? null : AnswerKey.parse(input.item()),
                input.sha256(),
                input.size(),
                input.mediaType(),
                Photo.State.UPLOADING,
                0,
                List.of(),
                null,
                by.id(),
                clock.instant());
    }

    private Optional<Refusal> fault(Sheet sheet, PhotoInput input) {
        return Stream.of(
                        SheetChanges.locked(sheet),
                        item(sheets.form(sheet), sheet, input.item()),
                        wrong(
                                !input.sha256().matches("[0-9a-f]{64}"),
                                "sha256",
                                input.sha256(),
                                "not-64-lower-case-hex-digits"),
                        wrong(
                                input.size() < ImageType.TELLING,
                                "size",
                                String.valueOf(input.size()),
                                "too-small"),
                        wrong(
                                input.size() > settings.largest().toBytes(),
                                "size",
                                String.valueOf(input.size()),
                                "larger-than-%d".formatted(settings.largest().toBytes())),
                        wrong(
                                ImageType.named(input.mediaType()).isEmpty(),
                                "mediaType",
                                input.mediaType(),
                                "not-jpeg-png-or-webp"),
                        full(sheet))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> full(Sheet sheet) {
        var most = settings.mostPerVisit();
        return wrong(
                sheet.photos().size() >= most,
                "visit",
                sheet.id().value(),
                "more-than-%d-photos".formatted(most));
    }

    private static Optional<Refusal> item(FormVersion form, Sheet sheet, @Nullable String item) {
        if (item == null) {
            return Optional.empty();
        }
        try {
            var key = AnswerKey.parse(item);
            var known =
                    form.question(key.item()).isPresent()
                            && (key.block() == null
                                    || sheet.blocks().stream()
                                            .anyMatch(block -> block.id().equals(key.block())));
            return wrong(!known, "item", item, "unknown-item");
        } catch (IllegalArgumentException malformed) {
            return wrong(true, "item", item, "malformed-key");
        }
    }

    private static Optional<Refusal> wrong(boolean is, String field, String value, String fault) {
        return is ? Optional.of(new InvalidValue(field, value, fault)) : Optional.empty();
    }

    Outcome<Photo> drop(PhotoId id, Caller by) {
        var found = photos.find(id);
        if (found.isEmpty()) {
            return Outcome.refused(new UnknownId("Photo", id.value()));
        }
        var photo = found.get();
        return changes.change(photo.visit(), DROP, by, clock.instant(), sheet -> without(sheet, id))
                .map(sheet -> dropped(photo));
    }

    private static Outcome<Sheet> without(Sheet sheet, PhotoId photo) {
        return sheet.photos().contains(photo)
                ? SheetChanges.locked(sheet)
                        .<Outcome<Sheet>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(sheet.without(photo)))
                : Outcome.done(sheet);
    }

    /// The bytes go after the decision; a repeat sees to those that a crash has left.
    private Photo dropped(Photo photo) {
        photos.drop(photo.id());
        pieces.delete(photo);
        return photos.find(photo.id()).orElseThrow();
    }
}

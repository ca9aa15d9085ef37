package org.baoxue.answers;

import org.baoxue.access.Caller;
import org.baoxue.answers.SheetChanges.Act;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Announces a photo before its bytes, and drops one that was taken by mistake. Both are safe to
/// repeat; the answer says how many bytes have come.
@Component
class Announcing {

    private static final Act BEGIN = Act.ofMember("answers.photo.begin");
    private static final Act DROP = Act.ofMember("answers.photo.drop");

    private final SheetChanges changes;
    private final Sheets sheets;
    private final Photos photos;
    private final PhotoPieces pieces;
    private final PhotoSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Announcing(
            SheetChanges changes,
            Sheets sheets,
            Photos photos,
            PhotoPieces pieces,
            PhotoSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.sheets = sheets;
        this.photos = photos;
        this.pieces = pieces;
        this.settings = settings;
        this.events = events;
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
        return changes.find(input.visit(), BEGIN, by).then(sheet -> begun(sheet, input, by));
    }

    private Outcome<Photo> begun(Sheet sheet, PhotoInput input, Caller by) {
        var standing = photos.find(input.id());
        return standing.map(photo -> repeated(photo, sheet, input, by))
                .orElseGet(() ->
                        fault(sheet, input)
                                .<Outcome<Photo>>map(Outcome::refused)
                                .orElseGet(() -> inserted(sheet, input, by)));
    }

    private Outcome<Photo> repeated(Photo photo, Sheet sheet, PhotoInput input, Caller by) {
        return photo.state() != Photo.State.DROPPED && photo.announcedLike(photo(sheet, input, by))
                ? Outcome.done(photo)
                : Outcome.refused(new InvalidValue("id", input.id().value(), "already-taken"));
    }

    private Outcome<Photo> inserted(Sheet sheet, PhotoInput input, Caller by) {
        var photo = photo(sheet, input, by);
        if (!photos.insert(photo)) {
            return begun(sheet, input, by);
        }
        events.publishEvent(new PhotoBegun(photo.id(), sheet.id(), by.id(), photo.at()));
        return Outcome.done(photo);
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
        var most = settings.mostPerVisit();
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
                        wrong(
                                photos.of(List.of(sheet.id()))
                                                .getOrDefault(sheet.id(), List.of())
                                                .size()
                                        >= most,
                                "visit",
                                sheet.id().value(),
                                "more-than-%d-photos".formatted(most)))
                .flatMap(Optional::stream)
                .findFirst();
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
        return changes.find(photo.visit(), DROP, by).then(sheet -> dropped(sheet, photo, by));
    }

    private Outcome<Photo> dropped(Sheet sheet, Photo photo, Caller by) {
        if (photo.state() != Photo.State.DROPPED) {
            var locked = SheetChanges.locked(sheet);
            if (locked.isPresent()) {
                return Outcome.refused(locked.get());
            }
            photos.drop(photo);
            pieces.delete(photo);
            events.publishEvent(new PhotoDropped(photo.id(), sheet.id(), by.id(), clock.instant()));
        }
        return Outcome.done(photos.find(photo.id()).orElseThrow());
    }

    record PhotoBegun(PhotoId photo, VisitId visit, UserId by, Instant at) implements Recorded {
        @Override
        public String action() {
            return "answers.photo.begin";
        }

        @Override
        public String subject() {
            return visit.value();
        }
    }

    record PhotoDropped(PhotoId photo, VisitId visit, UserId by, Instant at) implements Recorded {
        @Override
        public String action() {
            return "answers.photo.drop";
        }

        @Override
        public String subject() {
            return visit.value();
        }
    }
}

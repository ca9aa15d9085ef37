package org.baoxue.answers.photo;

import org.baoxue.access.Caller;
import org.baoxue.answers.PhotoId;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.Standing;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.Refusal.WrongStage;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Receives the bytes of announced photos. Whatever comes before a line breaks is kept; bytes that
/// are here already are passed over, so that a repeat is harmless; the whole is safe only once its
/// hash is the one announced.
@Component
class Receiving {

    private static final int PIECE = 256 * 1024;

    private final Photos photos;
    private final PhotoPieces pieces;
    private final PhotoFiling filing;
    private final LatePhotos late;
    private final Assignments assignments;

    Receiving(
            Photos photos,
            PhotoPieces pieces,
            PhotoFiling filing,
            LatePhotos late,
            Assignments assignments) {
        this.photos = photos;
        this.pieces = pieces;
        this.filing = filing;
        this.late = late;
        this.assignments = assignments;
    }

    /// A photo for those who may see it: whoever is in the team, and the person whose own is kept
    /// apart.
    Optional<Photo> visible(PhotoId id, Caller by) {
        return photos.find(id)
                .filter(photo -> standing(photo, by).readsDrafts() || late.mayCome(photo, by));
    }

    /// Takes the bytes of a photo from an offset on.
    ///
    /// @throws IOException where the line breaks; what came before is kept
    Outcome<Photo> receive(PhotoId id, long offset, InputStream bytes, Caller by)
            throws IOException {
        var found = visible(id, by);
        if (found.isEmpty()) {
            return Outcome.refused(new UnknownId("Photo", id.value()));
        }
        var photo = found.get();
        if (!standing(photo, by).writes() && !late.mayCome(photo, by)) {
            return Outcome.refused(new NotPermitted("answers.photo.upload"));
        } else if (photo.state() == Photo.State.DROPPED) {
            return Outcome.refused(
                    new WrongStage(id.value(), photo.state().name(), Photo.State.UPLOADING.name()));
        } else if (photo.state() == Photo.State.SAFE) {
            return Outcome.done(photo);
        } else if (offset < 0 || offset > photo.received()) {
            return Outcome.refused(new WrongOffset(id.value(), offset, photo.received()));
        }
        return taken(photo, offset, new IncomingBytes(bytes), by);
    }

    private Outcome<Photo> taken(Photo begun, long offset, IncomingBytes bytes, Caller by)
            throws IOException {
        var photo = begun;
        bytes.pass(photo.received() - offset);
        for (var piece = next(bytes, photo); piece.length > 0; piece = next(bytes, photo)) {
            if (photo.received() == 0 && !filing.mayBegin(photo, piece)) {
                return Outcome.refused(filing.noSuchImage(photo));
            }
            pieces.keep(photo, piece);
            if (!photos.advance(photo, piece.length)) {
                return Outcome.refused(overtaken(photo));
            }
            photo = photo.advanced(piece.length);
        }
        bytes.tellBreak();
        return photo.received() == photo.size() ? filing.file(photo, by.id()) : Outcome.done(photo);
    }

    private static byte[] next(IncomingBytes bytes, Photo photo) {
        return bytes.next((int) Math.min(PIECE, photo.size() - photo.received()));
    }

    /// Another upload of the same photo was faster, or it has started again.
    private WrongOffset overtaken(Photo photo) {
        var current = photos.find(photo.id()).map(Photo::received).orElse(0L);
        return new WrongOffset(photo.id().value(), photo.received(), current);
    }

    private Standing standing(Photo photo, Caller by) {
        return assignments.standing(by, photo.team());
    }
}

package org.baoxue.answers.photo;

import com.mongodb.client.gridfs.GridFSUploadStream;

import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Sha256;
import org.baoxue.shared.UserId;
import org.springframework.stereotype.Component;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;

/// Puts a photo's pieces together, once all have come. If they are not the photo that was announced
/// nothing of them is kept and its upload starts again.
@Component
public class PhotoFiling {

    private final Photos photos;
    private final PhotoPieces pieces;
    private final Clock clock;

    PhotoFiling(Photos photos, PhotoPieces pieces, Clock clock) {
        this.photos = photos;
        this.pieces = pieces;
        this.clock = clock;
    }

    /// Whether a file that begins so can be the image that was announced; true where these are too
    /// few bytes to tell.
    boolean mayBegin(Photo photo, byte[] first) {
        return first.length < ImageType.TELLING
                || ImageType.named(photo.mediaType())
                        .filter(type -> type.begins(first))
                        .isPresent();
    }

    InvalidValue noSuchImage(Photo photo) {
        return new InvalidValue("mediaType", photo.mediaType(), "not-such-an-image");
    }

    Outcome<Photo> file(Photo photo, UserId by) {
        var digest = Sha256.digest();
        var upload = photos.files().openUploadStream(photo.id().value());
        pieces.begin(photo, upload.getObjectId());
        var first = written(photo, upload, digest);
        if (!Sha256.ending(digest).hex().equals(photo.sha256())) {
            return startingAgain(
                    photo, upload, new InvalidValue("sha256", photo.sha256(), "other-bytes-came"));
        } else if (first.length < ImageType.TELLING || !mayBegin(photo, first)) {
            return startingAgain(photo, upload, noSuchImage(photo));
        }
        upload.close();
        return kept(photo, upload, by);
    }

    /// Deletes a photo with all its bytes, those of files that were never finished, too.
    public void erase(Photo photo) {
        pieces.delete(photo);
        for (var file : pieces.begunOf(photo)) {
            photos.delete(file);
            pieces.end(photo, file);
        }
        photos.erase(photo);
    }

    /// Gives back the first bytes, as many as tell an image's kind.
    private byte[] written(Photo photo, GridFSUploadStream upload, MessageDigest digest) {
        var first = new byte[0];
        for (var number = 0; number < photo.pieces().size(); number++) {
            var piece = pieces.read(photo, number);
            digest.update(piece);
            upload.write(piece);
            if (first.length < ImageType.TELLING) {
                first = joined(first, piece);
            }
        }
        return first;
    }

    private static byte[] joined(byte[] first, byte[] piece) {
        var more = Math.min(piece.length, ImageType.TELLING - first.length);
        var joined = Arrays.copyOf(first, first.length + more);
        System.arraycopy(piece, 0, joined, first.length, more);
        return joined;
    }

    private Outcome<Photo> startingAgain(
            Photo photo, GridFSUploadStream upload, InvalidValue refusal) {
        upload.abort();
        pieces.end(photo, upload.getObjectId());
        photos.restart(photo);
        pieces.delete(photo);
        return Outcome.refused(refusal);
    }

    /// Of two uploads that end at once one file stays.
    private Outcome<Photo> kept(Photo photo, GridFSUploadStream upload, UserId by) {
        var file = upload.getObjectId();
        var act = new Recorded("answers.photo.safe", by, clock.instant());
        var kept = photos.safe(photo, file, act);
        if (kept.filter(safe -> file.equals(safe.file())).isPresent()) {
            pieces.delete(photo);
        } else {
            photos.files().delete(file);
        }
        pieces.end(photo, file);
        return Outcome.done(kept.orElse(photo));
    }
}

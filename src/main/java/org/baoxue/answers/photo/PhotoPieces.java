package org.baoxue.answers.photo;

import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import java.util.List;

/// The bytes of photos on their way, piece by piece, until all have come, and what files are begun
/// of them: by that, whatever breaks off while one is written, its bytes are found again.
@Repository
class PhotoPieces {

    private static final String PIECES = "photoPieces";

    private final MongoTemplate mongo;

    PhotoPieces(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// Keeps a piece; the same again is harmless.
    void keep(Photo photo, byte[] bytes) {
        var id = id(photo, photo.received(), bytes.length);
        mongo.save(new Document("_id", id).append("bytes", new Binary(bytes)), PIECES);
    }

    /// The bytes of a piece that has come; none where they were lost, which the hash tells.
    byte[] read(Photo photo, int number) {
        var id = id(photo, offset(photo, number), photo.pieces().get(number));
        var found = mongo.findById(id, Document.class, PIECES);
        return found == null ? new byte[0] : found.get("bytes", Binary.class).getData();
    }

    /// Every piece's code begins with its photo's and a number: a range on the code, which every
    /// engine serves.
    void delete(Photo photo) {
        mongo.remove(within(photo.id() + ":0", photo.id() + "::"), PIECES);
    }

    /// Notes a file, before any of its bytes is written.
    void begin(Photo photo, ObjectId file) {
        mongo.save(new Document("_id", begun(photo) + file.toHexString()), PIECES);
    }

    /// The files that were begun and neither finished nor given up.
    List<ObjectId> begunOf(Photo photo) {
        var prefix = begun(photo);
        return mongo.find(within(prefix, prefix + "g"), Document.class, PIECES).stream()
                .map(note -> new ObjectId(note.getString("_id").substring(prefix.length())))
                .toList();
    }

    /// The file is finished, or nothing is left of it.
    void end(Photo photo, ObjectId file) {
        var note = Criteria.where("_id").is(begun(photo) + file.toHexString());
        mongo.remove(Query.query(note), PIECES);
    }

    private static String begun(Photo photo) {
        return photo.id() + ":file-";
    }

    private static Query within(String from, String to) {
        return Query.query(Criteria.where("_id").gte(from).lt(to));
    }

    private static long offset(Photo photo, int number) {
        return photo.pieces().subList(0, number).stream().mapToLong(Integer::longValue).sum();
    }

    /// The length is part of the code: where a line broke twice at different bytes, neither piece
    /// can pass for the other.
    private static String id(Photo photo, long offset, int length) {
        return "%s:%d-%d".formatted(photo.id(), offset, length);
    }
}

package org.baoxue.answers;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/// The bytes of photos on their way, piece by piece, until all have come.
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

    /// Every piece's code begins with its photo's: a range on the code, which every engine serves.
    void delete(Photo photo) {
        var ofPhoto = Criteria.where("_id").gte(photo.id() + ":").lt(photo.id() + ";");
        mongo.remove(Query.query(ofPhoto), PIECES);
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

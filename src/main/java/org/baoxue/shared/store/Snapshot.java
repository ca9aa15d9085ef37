package org.baoxue.shared.store;

import org.baoxue.shared.Sha256;
import org.bson.BsonBinaryReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;

import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A document's fields, byte by byte as they stand in the database, without what waits in its
/// outbox. The database may keep them in any order; here they are in that of their names.
final class Snapshot {

    private final SortedMap<String, ByteBuffer> fields = new TreeMap<>();

    Snapshot(RawBsonDocument document) {
        var bytes = document.getByteBuffer().asNIO();
        try (var reader = new BsonBinaryReader(bytes.duplicate())) {
            var input = reader.getBsonInput();
            reader.readStartDocument();
            var from = input.getPosition();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                var name = reader.readName();
                reader.skipValue();
                fields.put(name, bytes.slice(from, input.getPosition() - from));
                from = input.getPosition();
            }
        }
        fields.remove(Documents.OUTBOX);
    }

    /// The SHA-256 of the fields, one after the other, each in BSON: type, name, value.
    Sha256 hash() {
        var digest = Sha256.digest();
        fields.values().forEach(field -> digest.update(field.duplicate()));
        return Sha256.ending(digest);
    }

    /// The fields that only one of the two has, or that differ.
    SortedSet<String> differing(Snapshot other) {
        var names = new TreeSet<>(fields.keySet());
        names.addAll(other.fields.keySet());
        names.removeIf(name -> Objects.equals(fields.get(name), other.fields.get(name)));
        return names;
    }
}

package org.baoxue.embedded.engine.keys;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.bson.Bytes;
import org.baoxue.embedded.engine.error.Errors;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// An order of documents, as one code for each: the smallest value of an array counts upwards, the
/// largest downwards, as in MongoDB.
public final class Order {

    private static final int MOST_FIELDS = 32;

    private final List<IndexSpec.Field> fields;

    public Order(Document sort) {
        this.fields =
                sort.entrySet().stream()
                        .map(field ->
                                IndexSpec.Field.of(
                                        field.getKey(), ((Number) field.getValue()).intValue() > 0))
                        .toList();
    }

    public List<IndexSpec.Field> fields() {
        return fields;
    }

    /// `$natural` is the order of `_id`, in which documents are kept.
    public static Document checked(@Nullable Document sort) {
        if (sort == null || sort.isEmpty()) {
            return new Document();
        }
        if (sort.size() > MOST_FIELDS) {
            throw Errors.badValue("too many compound keys");
        }
        sort.forEach(Order::check);
        if (sort.containsKey("$natural")) {
            if (sort.size() > 1) {
                throw Errors.badValue("Cannot include '$natural' in compound sort: " + sort);
            }
            return new Document("_id", sort.get("$natural"));
        }
        return sort;
    }

    private static void check(String field, @Nullable Object direction) {
        if (direction instanceof Document) {
            throw Errors.unsupported("A $meta sort");
        }
        if (!(direction instanceof Number number)) {
            throw new MongoServerError(
                    15974, "Illegal key in $sort specification: " + field + ": " + direction);
        }
        if (number.doubleValue() != 1 && number.doubleValue() != -1) {
            throw new MongoServerError(
                    15975, "$sort key ordering must be 1 (for ascending) or -1 (for descending)");
        }
        if (field.isEmpty() || (field.startsWith("$") && !field.equals("$natural"))) {
            throw new MongoServerError(
                    16410,
                    "FieldPath field names may not start with '$'. Consider using $getField or"
                            + " $setField.");
        }
    }

    public byte[] code(Document document) {
        var out = new Bytes(64);
        for (var field : fields) {
            byte[] first = null;
            for (var value : Fields.values(document, field.path())) {
                var code = new Bytes(32);
                Keys.write(code, value, field.ascending());
                var next = code.toArray();
                if (first == null || Arrays.compareUnsigned(next, first) < 0) {
                    first = next;
                }
            }
            if (first != null) {
                out.put(first);
            }
        }
        return out.toArray();
    }
}

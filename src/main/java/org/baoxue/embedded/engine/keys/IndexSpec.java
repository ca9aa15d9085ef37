package org.baoxue.embedded.engine.keys;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.bson.Bytes;
import org.baoxue.embedded.engine.error.Errors;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What an index is: its name, its fields in order, whether a key may stand only once, and whether
/// documents without any of the fields are left out.
public record IndexSpec(String name, List<Field> fields, boolean unique, boolean sparse) {

    /// The index that a collection's documents are kept by.
    public static final IndexSpec ID =
            new IndexSpec("_id_", List.of(Field.of("_id", true)), true, false);

    private static final Set<String> UNDERSTOOD =
            Set.of("v", "key", "name", "ns", "unique", "sparse", "background", "collation");

    /// The keys of a document, with the place where the document's own key begins in each; and
    /// which fields came out of arrays.
    public record Entries(Map<byte[], Integer> keys, long arrays) {}

    public record Field(String name, List<String> path, boolean ascending) {

        static Field of(String name, boolean ascending) {
            return new Field(name, Fields.path(name), ascending);
        }
    }

    public static IndexSpec of(Document description) {
        for (String option : description.keySet()) {
            if (!UNDERSTOOD.contains(option)) {
                throw Errors.cannotIndex("The index option '" + option + "' is not supported");
            }
        }
        refuseCollation(description.get("collation"));
        if (!(description.get("key") instanceof Document key) || key.isEmpty()) {
            throw Errors.cannotIndex("An index needs a 'key' with at least one field");
        }
        if (!(description.get("name") instanceof String name) || name.isEmpty()) {
            throw Errors.failedToParse("The 'name' field is a required property of an index");
        }
        var fields = key.entrySet().stream().map(field -> field(field.getKey(), field.getValue()));
        return new IndexSpec(
                name,
                fields.toList(),
                Utils.isTrue(description.get("unique")),
                Utils.isTrue(description.get("sparse")));
    }

    public Document key() {
        var key = new Document();
        fields.forEach(field -> key.put(field.name(), field.ascending() ? 1 : -1));
        return key;
    }

    public Document description() {
        var description = new Document("v", 2).append("key", key()).append("name", name);
        if (unique && !equals(ID)) {
            description.append("unique", true);
        }
        if (sparse) {
            description.append("sparse", true);
        }
        return description;
    }

    List<List<String>> paths() {
        return fields.stream().map(Field::path).toList();
    }

    public Entries entries(Document document, byte[] id) {
        var keys = new TreeMap<byte[], Integer>(Arrays::compareUnsigned);
        long arrays = 0;
        for (var row : Fields.rows(document, paths())) {
            arrays |= row.arrays();
            if (!sparse || !row.allMissing()) {
                var key = new Bytes(64);
                for (int at = 0; at < fields.size(); at++) {
                    Keys.write(key, row.values().get(at), fields.get(at).ascending());
                }
                int own = key.size();
                keys.put(key.put(id).toArray(), own);
            }
        }
        return new Entries(keys, arrays);
    }

    /// The values that stand behind one key of a document, for a message.
    public Document values(Document document, byte[] key, int own) {
        for (var row : Fields.rows(document, paths())) {
            var code = new Bytes(64);
            var values = new Document();
            for (int at = 0; at < fields.size(); at++) {
                Keys.write(code, row.values().get(at), fields.get(at).ascending());
                var value = row.values().get(at);
                values.put(
                        fields.get(at).name(), Keys.type(value) == Keys.type(null) ? null : value);
            }
            if (Arrays.equals(code.toArray(), Arrays.copyOf(key, own))) {
                return values;
            }
        }
        return new Document();
    }

    private static Field field(String name, Object direction) {
        if (!(direction instanceof Number number) || number.doubleValue() == 0) {
            throw Errors.cannotIndex("Unknown index plugin '" + direction + "'");
        }
        if (name.isEmpty() || name.contains("$")) {
            throw Errors.cannotIndex("Index keys cannot be '" + name + "'");
        }
        return Field.of(name, number.doubleValue() > 0);
    }

    public static void refuseCollation(@Nullable Object collation) {
        boolean plain =
                collation == null
                        || (collation instanceof Document document
                                && document.keySet().equals(Set.of("locale"))
                                && "simple".equals(document.get("locale")));
        if (!plain) {
            throw Errors.unsupported("A collation");
        }
    }

    /// Whether this may stand beside those that stand; an equal one is simply kept.
    public boolean standsAmong(Iterable<IndexSpec> others) {
        for (var other : others) {
            if (other.equals(this) || (other.equals(ID) && key().equals(ID.key()))) {
                return true;
            }
            if (other.name.equals(name)) {
                throw new MongoServerError(
                        86,
                        "IndexKeySpecsConflict",
                        "An existing index has the same name as the requested index, but another"
                                + " definition: "
                                + name);
            }
            if (other.fields.equals(fields)) {
                throw new MongoServerError(
                        85,
                        "IndexOptionsConflict",
                        "Index already exists with a different name or options: " + other.name);
            }
        }
        if (new HashSet<>(new ArrayList<>(fields)).size() != fields.size()) {
            throw Errors.cannotIndex("A field stands twice in the index " + name);
        }
        return false;
    }
}

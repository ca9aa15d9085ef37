package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ImmutableFieldException;

import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.keys.Keys;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is to be done with a document: modifiers or a replacement, checked before one is found.
final class Change {

    private static final Set<String> MODIFIERS =
            Set.of(
                    "$inc",
                    "$mul",
                    "$rename",
                    "$setOnInsert",
                    "$set",
                    "$unset",
                    "$min",
                    "$max",
                    "$currentDate",
                    "$addToSet",
                    "$pop",
                    "$pullAll",
                    "$pull",
                    "$push",
                    "$bit");

    private Change() {}

    static Document of(@Nullable Object update) {
        if (update instanceof List<?>) {
            throw Errors.unsupported("An update by a pipeline");
        }
        if (!(update instanceof Document change)) {
            throw Errors.failedToParse("Update argument must be either an object or an array");
        }
        if (isModifying(change)) {
            change.forEach((modifier, fields) -> {
                if (!MODIFIERS.contains(modifier)) {
                    throw Errors.failedToParse(
                            "Unknown modifier: "
                                    + modifier
                                    + ". Expected a valid update modifier or"
                                    + " pipeline-style update specified as an array");
                }
                if (!(fields instanceof Document)) {
                    throw Errors.failedToParse(
                            "Modifiers operate on fields but we found another type instead: "
                                    + modifier);
                }
            });
        } else if (change.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
            throw Errors.failedToParse("A replacement may not hold modifiers");
        }
        return change;
    }

    static boolean isModifying(Document change) {
        return !change.isEmpty() && change.keySet().iterator().next().startsWith("$");
    }

    /// What becomes of a document that is replaced, or of which whole fields are set, taken away or
    /// added to; none by any other change, which the library works out.
    static @Nullable Document done(Document document, Document change) {
        return isModifying(change) ? modified(document, change) : replaced(document, change);
    }

    private static Document replaced(Document document, Document whole) {
        var id = document.get("_id");
        var given = whole.get("_id");
        if (given != null && !Arrays.equals(Keys.of(given), Keys.of(id))) {
            throw new ImmutableFieldException(
                    "After applying the update, the (immutable) field '_id' was found to have been"
                            + " altered to _id: "
                            + given);
        }
        return new Document("_id", id).appendAll(whole).append("_id", id);
    }

    private static @Nullable Document modified(Document document, Document change) {
        var now = new Document().appendAll(document);
        var touched = new HashSet<String>(Set.of("_id", ""));
        for (var modifier : change.entrySet()) {
            for (var field : ((Document) modifier.getValue()).entrySet()) {
                var name = field.getKey();
                boolean whole = !name.contains(".") && !name.startsWith("$") && touched.add(name);
                if (!whole || !isDone(now, modifier.getKey(), name, field.getValue())) {
                    return null;
                }
            }
        }
        return now;
    }

    private static boolean isDone(
            Document now, String modifier, String name, @Nullable Object value) {
        switch (modifier) {
            case "$set" -> now.put(name, value);
            case "$unset" -> now.remove(name);
            case "$push" -> {
                var list = now.getOrDefault(name, List.of());
                if (!(list instanceof List<?> elements)
                        || (value instanceof Document several && isModifying(several))) {
                    return false;
                }
                var longer = new ArrayList<@Nullable Object>(elements);
                longer.add(value);
                now.put(name, longer);
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}

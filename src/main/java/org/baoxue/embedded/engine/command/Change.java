package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.error.Errors;
import org.jspecify.annotations.Nullable;

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
}

package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.keys.IndexSpec;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The arguments of a command, each of the type that it must have.
record Args(String command, Document fields) {

    /// What any command may carry.
    private static final Set<String> COMMON =
            Set.of(
                    "$db",
                    "$readPreference",
                    "readConcern",
                    "writeConcern",
                    "comment",
                    "maxTimeMS",
                    "lsid",
                    "$clusterTime",
                    "apiVersion",
                    "apiStrict",
                    "apiDeprecationErrors",
                    "txnNumber",
                    "startTransaction",
                    "autocommit");

    void only(Set<String> known) {
        for (var field : fields.keySet()) {
            if (!known.contains(field) && !COMMON.contains(field)) {
                throw Errors.unknownOption(command, field);
            }
        }
    }

    void refuse(String... unsupported) {
        for (var field : unsupported) {
            var value = fields.get(field);
            boolean empty = value instanceof Document document && document.isEmpty();
            if (value != null && !Boolean.FALSE.equals(value) && !empty) {
                throw Errors.unsupported("The option '" + field + "' of " + command);
            }
        }
        IndexSpec.refuseCollation(fields.get("collation"));
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    boolean flag(String name) {
        return Utils.isTrue(fields.get(name));
    }

    boolean flag(String name, boolean otherwise) {
        return has(name) ? flag(name) : otherwise;
    }

    String text(String name) {
        return needed(name, fields.get(name), String.class, "string");
    }

    Document document(String name) {
        return needed(name, fields.get(name), Document.class, "object");
    }

    Document documentOrEmpty(String name) {
        return has(name) ? document(name) : new Document();
    }

    long number(String name) {
        return has(name) ? needed(name, fields.get(name), Number.class, "number").longValue() : 0;
    }

    @Nullable Number numberOrNull(String name) {
        return has(name) ? needed(name, fields.get(name), Number.class, "number") : null;
    }

    List<Document> documents(String name) {
        var documents = new ArrayList<Document>();
        for (Object element : needed(name, fields.get(name), List.class, "array")) {
            documents.add(needed(name, element, Document.class, "object"));
        }
        return documents;
    }

    Args of(Document part, String name) {
        return new Args(command + "." + name, part);
    }

    /// The database and the collection that the command names.
    String namespace() {
        return database() + "." + collection();
    }

    String database() {
        return text("$db");
    }

    String collection() {
        var name = fields.get(command);
        if (name instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new MongoServerError(
                73, "InvalidNamespace", "Invalid namespace specified for '" + command + "'");
    }

    private <T> T needed(String name, @Nullable Object value, Class<T> type, String called) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        if (value == null) {
            throw new MongoServerError(
                    40414,
                    "BSON field '" + command + "." + name + "' is missing but a required field");
        }
        throw Errors.typeMismatch(
                "BSON field '%s.%s' is the wrong type '%s', expected type '%s'"
                        .formatted(command, name, Utils.describeType(value), called));
    }
}

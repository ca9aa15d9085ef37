package org.baoxue.database;

import org.bson.Document;

/// What differs between the indexes that are planned and those that stand, and what to do about it.
///
/// @param words for the log
record IndexFinding(Kind kind, String collection, String words) {

    enum Kind {
        /// Was missing, and has just been made
        MADE,
        /// Planned, and does not stand
        MISSING,
        /// Planned, and the server would not make it
        REFUSED,
        /// Stands with other options, or its name stands on other keys
        DIFFERENT,
        /// Stands, and is not planned
        UNKNOWN,
        /// A collection that is not planned
        UNKNOWN_COLLECTION
    }

    static IndexFinding made(String collection, Index index) {
        return new IndexFinding(Kind.MADE, collection, "%s %s".formatted(collection, index));
    }

    static IndexFinding missing(String collection, Index index) {
        return new IndexFinding(
                Kind.MISSING,
                collection,
                "%s lacks the index %s. Start with baoxue.database.indexes=create, or %s"
                        .formatted(
                                collection,
                                index,
                                shell(
                                        collection,
                                        "createIndex(%s, %s)"
                                                .formatted(
                                                        index.keys(),
                                                        new Document(index.options()).toJson()))));
    }

    static IndexFinding refused(String collection, Index index, String why) {
        return new IndexFinding(
                Kind.REFUSED,
                collection,
                "%s lacks the index %s, and the server will not make it: %s"
                        .formatted(collection, index, why));
    }

    static IndexFinding different(String collection, String name, Index stands, Index planned) {
        return new IndexFinding(
                Kind.DIFFERENT,
                collection,
                "%s has the index %s as %s where %s is planned. It stays as it is until you drop it and start again: %s"
                        .formatted(collection, name, stands, planned, drop(collection, name)));
    }

    static IndexFinding unknown(String collection, String name, Index stands) {
        return new IndexFinding(
                Kind.UNKNOWN,
                collection,
                "%s has the index %s on %s, which is not planned. If nobody made it on purpose: %s"
                        .formatted(collection, name, stands, drop(collection, name)));
    }

    static IndexFinding unknownCollection(String collection) {
        return new IndexFinding(
                Kind.UNKNOWN_COLLECTION,
                collection,
                "The collection %s is not planned; the service does not touch it"
                        .formatted(collection));
    }

    private static String drop(String collection, String name) {
        return shell(collection, "dropIndex(\"%s\")".formatted(name));
    }

    private static String shell(String collection, String act) {
        return "db.getCollection(\"%s\").%s".formatted(collection, act);
    }

    @Override
    public String toString() {
        return words;
    }
}

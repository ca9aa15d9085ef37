package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.figures.Counters;
import org.baoxue.embedded.engine.shelf.Catalog;
import org.baoxue.embedded.engine.shelf.Shelf;
import org.baoxue.embedded.engine.shelf.Validation;
import org.baoxue.embedded.engine.wire.Wire;

import java.time.Instant;
import java.util.List;

/// The commands that tell of the server itself.
final class Telling {

    /// What is spoken is MongoDB 5.0's protocol.
    private static final String VERSION = "5.0.0";

    private static final int WIRE_VERSION = 13;
    private static final int MOST_IN_A_BATCH = 100_000;

    private final Catalog catalog;
    private final Cursors cursors;
    private final Counters counters;

    Telling(Catalog catalog, Cursors cursors, Counters counters) {
        this.catalog = catalog;
        this.cursors = cursors;
        this.counters = counters;
    }

    /// Without a word on sessions: a driver that reads of them believes in transactions.
    Document hello(Args args) {
        return new Document("helloOk", true)
                .append(
                        args.command().equalsIgnoreCase("hello") ? "isWritablePrimary" : "ismaster",
                        true)
                .append("maxBsonObjectSize", 16 * 1024 * 1024)
                .append("maxMessageSizeBytes", Wire.LARGEST_MESSAGE)
                .append("maxWriteBatchSize", MOST_IN_A_BATCH)
                .append("localTime", Instant.now())
                .append("minWireVersion", 0)
                .append("maxWireVersion", WIRE_VERSION)
                .append("readOnly", false);
    }

    Document buildInfo() {
        return new Document("version", VERSION)
                .append("versionArray", List.of(5, 0, 0, 0))
                .append("maxBsonObjectSize", 16 * 1024 * 1024);
    }

    Document connectionStatus() {
        return new Document(
                "authInfo",
                new Document("authenticatedUsers", List.of())
                        .append("authenticatedUserRoles", List.of()));
    }

    Document serverStatus() {
        return new Document("version", VERSION)
                .append("process", "java")
                .append("localTime", Instant.now())
                .append("connections", new Document("current", counters.connections.intValue()))
                .append("opcounters", new Document("command", counters.commands.sum()))
                .append(
                        "metrics",
                        new Document(
                                "cursor",
                                new Document(
                                        "open", new Document("total", (long) cursors.size()))));
    }

    Document collStats(Args args) {
        var shelf = catalog.find(args.namespace());
        return new Document("ns", args.namespace())
                .append("count", shelf == null ? 0 : shelf.count())
                .append("nindexes", shelf == null ? 0 : shelf.specs().size());
    }

    Document dbStats(Args args) {
        var shelves = catalog.of(args.database());
        return new Document("db", args.database())
                .append("collections", shelves.size())
                .append("objects", shelves.stream().mapToInt(Shelf::count).sum())
                .append("indexes", shelves.stream().mapToInt(shelf -> shelf.specs().size()).sum())
                .append("fsUsedSize", catalog.store().fileBytes());
    }

    Document validate(Args args) {
        var shelf = catalog.find(args.namespace());
        if (shelf == null) {
            throw Errors.noNamespace(
                    "Collection '" + args.namespace() + "' does not exist to validate.");
        }
        var errors = Validation.of(shelf);
        return new Document("ns", args.namespace())
                .append("nrecords", shelf.count())
                .append("nIndexes", shelf.specs().size())
                .append("valid", errors.isEmpty())
                .append("errors", errors);
    }
}

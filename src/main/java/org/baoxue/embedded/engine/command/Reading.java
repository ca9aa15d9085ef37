package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.bson.BsonOut;
import org.baoxue.embedded.engine.bson.Weight;
import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.filter.Projection;
import org.baoxue.embedded.engine.keys.Fields;
import org.baoxue.embedded.engine.keys.Keys;
import org.baoxue.embedded.engine.pipeline.Pipeline;
import org.baoxue.embedded.engine.query.Finding;
import org.baoxue.embedded.engine.query.Found;
import org.baoxue.embedded.engine.query.Iterators;
import org.baoxue.embedded.engine.query.Plan;
import org.baoxue.embedded.engine.query.Planner;
import org.baoxue.embedded.engine.query.Query;
import org.baoxue.embedded.engine.query.Source;
import org.baoxue.embedded.engine.shelf.Catalog;
import org.baoxue.embedded.engine.shelf.Shelf;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/// The commands that look for documents.
final class Reading {

    private static final long MOST_DISTINCT_BYTES = 16 * 1024 * 1024;

    private final Catalog catalog;
    private final Cursors cursors;

    Reading(Catalog catalog, Cursors cursors) {
        this.catalog = catalog;
        this.cursors = cursors;
    }

    Document find(Args args) {
        args.refuse(
                "tailable",
                "awaitData",
                "max",
                "min",
                "returnKey",
                "showRecordId",
                "let",
                "oplogReplay");
        var query = findQuery(args);
        var projection = Projection.of(args.documentOrEmpty("projection"), query.filter().query());
        boolean single = args.flag("singleBatch") || args.number("limit") < 0;
        return cursor(
                args,
                args.numberOrNull("batchSize"),
                single,
                () -> {
                    var shelf = catalog.find(args.namespace());
                    if (shelf == null) {
                        return Collections.emptyIterator();
                    }
                    checkHint(shelf, query.hint());
                    var found = new Finding(shelf.source(), query, "find").found();
                    return Iterators.mapped(found, next -> projected(next, projection));
                });
    }

    private static BsonOut.Ready projected(Found found, @Nullable Projection projection) {
        return projection == null
                ? new BsonOut.Ready(found.bson())
                : BsonOut.Ready.of(projection.apply(found.document()));
    }

    private static Query findQuery(Args args) {
        return Query.of(args.documentOrEmpty("filter"))
                .sorted(args.documentOrEmpty("sort"))
                .skipping(args.number("skip"))
                .limitedTo(args.number("limit"))
                .hinted(args.fields().get("hint"))
                .until(Session.deadline(args));
    }

    Document aggregate(Args args) {
        args.refuse("let");
        if (args.flag("explain")) {
            return explained(args.namespace(), pipeline(args).plan());
        }
        if (!args.has("cursor")) {
            throw Errors.failedToParse(
                    "The 'cursor' option is required, except for aggregate with the explain"
                            + " argument");
        }
        var pipeline = pipeline(args);
        var cursor = new Args("aggregate.cursor", args.document("cursor"));
        return cursor(args, cursor.numberOrNull("batchSize"), false, pipeline::run);
    }

    private Pipeline pipeline(Args args) {
        var collection =
                args.fields().get(args.command()) instanceof Number
                        ? "$cmd.aggregate"
                        : args.collection();
        var base = Query.of(null).hinted(args.fields().get("hint")).until(Session.deadline(args));
        return new Pipeline(catalog, args.database(), collection, args.documents("pipeline"), base);
    }

    private Document cursor(Args args, @Nullable Number batchSize, boolean single, Source source) {
        var reading = catalog.store().reading();
        Iterator<BsonOut.Ready> all;
        try {
            all = source.open();
        } catch (RuntimeException refused) {
            reading.close();
            throw refused;
        }
        return cursors.first(args.namespace(), all, reading, batchSize, single);
    }

    private interface Source {
        Iterator<BsonOut.Ready> open();
    }

    Document getMore(Args args) {
        long id = args.number("getMore");
        return cursors.more(
                args.database() + "." + args.text("collection"), id, args.number("batchSize"));
    }

    Document killCursors(Args args) {
        var killed = new ArrayList<Long>();
        var missing = new ArrayList<Long>();
        for (var id : (List<?>) args.fields().getOrDefault("cursors", List.of())) {
            if (id instanceof Long known) {
                (cursors.close(known) ? killed : missing).add(known);
            }
        }
        return new Document("cursorsKilled", killed)
                .append("cursorsNotFound", missing)
                .append("cursorsAlive", List.of())
                .append("cursorsUnknown", List.of());
    }

    Document count(Args args) {
        args.refuse();
        var query =
                Query.of(args.documentOrEmpty("query"))
                        .skipping(args.number("skip"))
                        .limitedTo(args.number("limit"))
                        .hinted(args.fields().get("hint"))
                        .until(Session.deadline(args));
        var shelf = catalog.find(args.namespace());
        return new Document("n", shelf == null ? 0 : asInt(count(shelf, query)));
    }

    private long count(Shelf shelf, Query query) {
        checkHint(shelf, query.hint());
        if (query.filter().isEmpty()) {
            long all = Math.max(0, shelf.view().documents().size() - query.skip());
            return query.limit() == 0 ? all : Math.min(all, query.limit());
        }
        try (var _ = catalog.store().reading()) {
            long count = 0;
            for (var found = new Finding(shelf.source(), query, "count").found();
                    found.hasNext();
                    found.next()) {
                count++;
            }
            return count;
        }
    }

    private static Number asInt(long count) {
        return count > Integer.MAX_VALUE ? (Number) count : (Number) (int) count;
    }

    Document distinct(Args args) {
        args.refuse();
        var path = Fields.path(args.text("key"));
        var query =
                Query.of(args.documentOrEmpty("query"))
                        .hinted(args.fields().get("hint"))
                        .until(Session.deadline(args));
        var values = new TreeMap<byte[], Object>(Arrays::compareUnsigned);
        var shelf = catalog.find(args.namespace());
        if (shelf != null) {
            checkHint(shelf, query.hint());
            try (var _ = catalog.store().reading()) {
                long bytes = 0;
                for (var all = new Finding(shelf.source(), query, "distinct").documents();
                        all.hasNext(); ) {
                    for (var value : Fields.values(all.next(), path)) {
                        var code = Keys.of(value);
                        if (!(value instanceof Missing)
                                && !(value instanceof Keys.Special)
                                && values.put(code, value) == null) {
                            bytes += code.length + Weight.of(value);
                        }
                    }
                    if (bytes > Math.min(MOST_DISTINCT_BYTES, catalog.resultBytes())) {
                        throw new MongoServerError(17217, "distinct too big, 16mb cap");
                    }
                }
            }
        }
        return new Document("values", new ArrayList<>(values.values()));
    }

    Document explain(Args args) {
        var inner =
                new Args(
                        args.document("explain").keySet().iterator().next(),
                        new Document(args.document("explain")).append("$db", args.database()));
        return switch (inner.command()) {
            case "find" -> explained(inner, findQuery(inner));
            case "count", "distinct" -> explained(inner, Query.of(inner.documentOrEmpty("query")));
            case "aggregate" -> explained(inner.namespace(), pipeline(inner).plan());
            default -> throw Errors.unsupported("To explain " + inner.command());
        };
    }

    private Document explained(Args args, Query query) {
        var shelf = catalog.find(args.namespace());
        return explained(
                args.namespace(),
                shelf == null ? null : Planner.plan(shelf.view(), query, catalog.resultBytes()));
    }

    private static Document explained(String namespace, @Nullable Plan plan) {
        var winning = plan == null ? new Document("stage", "EOF") : plan.explained();
        return new Document(
                "queryPlanner",
                new Document("plannerVersion", 1)
                        .append("namespace", namespace)
                        .append("winningPlan", winning)
                        .append("rejectedPlans", plan == null ? List.of() : plan.rejected()));
    }

    static void checkHint(Shelf shelf, @Nullable Object hint) {
        boolean known =
                hint == null
                        || (hint instanceof Document document && document.isEmpty())
                        || shelf.specs().stream()
                                .anyMatch(spec ->
                                        hint.equals(spec.name()) || hint.equals(spec.key()));
        if (!known) {
            throw Errors.badValue(
                    "error processing query: planner returned error :: caused by :: hint provided"
                            + " does not correspond to an existing index");
        }
    }
}

package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;

import org.baoxue.embedded.engine.bson.BsonOut;
import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.filter.Filter;
import org.baoxue.embedded.engine.keys.Order;
import org.baoxue.embedded.engine.query.Finding;
import org.baoxue.embedded.engine.query.Found;
import org.baoxue.embedded.engine.query.Iterators;
import org.baoxue.embedded.engine.query.Plan;
import org.baoxue.embedded.engine.query.Query;
import org.baoxue.embedded.engine.query.Sorting;
import org.baoxue.embedded.engine.shelf.Catalog;
import org.baoxue.embedded.engine.shelf.Database;
import org.baoxue.embedded.engine.shelf.Shelf;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An aggregation: what stands at its beginning and is a query goes through the planner, sorting is
/// bounded, and every other stage is the library's.
final class Pipeline {

    /// Stages that hold what flows into them.
    private static final Set<String> GATHERING =
            Set.of("$group", "$bucket", "$facet", "$sample", "$sortByCount");

    private final Catalog catalog;
    private final Database database;
    private final @Nullable Shelf shelf;
    private final List<Document> stages;
    private final Query query;
    private final int taken;

    Pipeline(
            Catalog catalog,
            Database database,
            String collection,
            List<Document> given,
            Query base) {
        this.catalog = catalog;
        this.database = database;
        this.shelf = catalog.find(database.getDatabaseName() + "." + collection);
        this.stages = given.stream().map(Pipeline::known).toList();
        var leading = new Leading(base);
        int at = 0;
        while (at < stages.size() && leading.take(stages.get(at))) {
            at++;
        }
        this.query = leading.query();
        this.taken = at;
        checkEnd();
    }

    static boolean writes(List<Document> stages) {
        return stages.stream()
                .anyMatch(stage -> stage.containsKey("$out") || stage.containsKey("$merge"));
    }

    @Nullable Plan plan() {
        return shelf == null ? null : new Finding(shelf.source(), query, "aggregate").plan();
    }

    Iterator<BsonOut.Ready> run() {
        if (shelf == null) {
            return rest(Stream.empty());
        }
        var finding = new Finding(shelf.source(), query, "aggregate");
        return taken == stages.size()
                ? Iterators.mapped(finding.found(), found -> new BsonOut.Ready(found.bson()))
                : rest(stream(finding.documents()));
    }

    private Iterator<BsonOut.Ready> rest(Stream<Document> documents) {
        var stream = documents;
        var plain = new ArrayList<Document>();
        for (int at = taken; at < stages.size(); at++) {
            var stage = stages.get(at);
            if (stage.get("$match") instanceof Document match) {
                stream = through(plain, stream).filter(Filter.of(match)::matches);
                plain.clear();
            } else if (stage.get("$sort") instanceof Document sort) {
                stream = sorted(through(plain, stream), sort, limitAfter(at));
                plain.clear();
            } else {
                if (GATHERING.contains(name(stage)) && holdsDocuments(stage)) {
                    stream = weighed(through(plain, stream));
                    plain.clear();
                }
                plain.add(stage);
            }
        }
        return Iterators.mapped(through(plain, stream).iterator(), BsonOut.Ready::of);
    }

    private Stream<Document> through(List<Document> plain, Stream<Document> stream) {
        return plain.isEmpty()
                ? stream
                : Aggregation.fromPipeline(
                                plain, catalog::database, database, shelf, NoopOplog.get())
                        .runStagesAsStream(stream);
    }

    private Stream<Document> sorted(Stream<Document> stream, Document sort, long needed) {
        var found =
                Iterators.mapped(
                        stream.iterator(),
                        document -> new Found(new byte[0], BsonOut.bytes(document)));
        var sorted =
                Sorting.sorted(
                        found, new Order(Order.checked(sort)), needed, catalog.resultBytes());
        return stream(Iterators.mapped(sorted, Found::document));
    }

    private long limitAfter(int at) {
        return at + 1 < stages.size() && stages.get(at + 1).get("$limit") instanceof Number limit
                ? limit.longValue()
                : 0;
    }

    /// Stops before more is held than the memory may take.
    private Stream<Document> weighed(Stream<Document> stream) {
        long bound = catalog.resultBytes();
        var held = new long[1];
        return stream.peek(document -> {
            held[0] += BsonOut.bytes(document).length;
            if (held[0] > bound) {
                throw Errors.tooMuchMemory(bound);
            }
        });
    }

    private static boolean holdsDocuments(Document stage) {
        var text = stage.toString();
        return stage.containsKey("$facet")
                || stage.containsKey("$sample")
                || text.contains("$push")
                || text.contains("$addToSet");
    }

    private static Stream<Document> stream(Iterator<Document> documents) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false);
    }

    static String name(Document stage) {
        return stage.keySet().iterator().next();
    }

    /// Newer names of older stages, and what would go wrong without an error.
    private static Document known(Document stage) {
        if (stage.size() != 1) {
            throw new MongoServerError(
                    40323, "A pipeline stage specification object must contain exactly one field.");
        }
        var name = name(stage);
        return switch (name) {
            case "$set" -> new Document("$addFields", stage.get(name));
            case "$replaceWith" ->
                    new Document("$replaceRoot", new Document("newRoot", stage.get(name)));
            case "$graphLookup", "$geoNear" -> throw Errors.unsupported("The stage " + name);
            case "$changeStream" ->
                    throw new MongoServerError(
                            40573, "The $changeStream stage is only supported on replica sets");
            default -> stage;
        };
    }

    private void checkEnd() {
        for (int at = 0; at < stages.size() - 1; at++) {
            if (writes(List.of(stages.get(at)))) {
                throw new MongoServerError(
                        40601,
                        name(stages.get(at)) + " can only be the final stage in the pipeline");
            }
        }
        Aggregation.fromPipeline(
                withoutSorts(), catalog::database, database, shelf, NoopOplog.get());
    }

    private List<Document> withoutSorts() {
        return stages.subList(taken, stages.size()).stream()
                .filter(stage -> !stage.containsKey("$sort"))
                .toList();
    }
}

package org.baoxue.embedded.engine.pipeline;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;

import org.baoxue.embedded.engine.bson.BsonOut;
import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.filter.Filter;
import org.baoxue.embedded.engine.keys.Order;
import org.baoxue.embedded.engine.query.Found;
import org.baoxue.embedded.engine.query.Iterators;
import org.baoxue.embedded.engine.query.Sorting;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Stages one after another, checked as a whole before a document flows.
final class Stages {

    private static final Set<String> NOT_IN_FACETS =
            Set.of("$facet", "$out", "$merge", "$indexStats", "$geoNear", "$collStats");

    private final Place place;
    private final List<UnaryOperator<Stream<Document>>> steps = new ArrayList<>();

    Stages(Place place, List<Document> given) {
        this.place = place;
        var stages = given.stream().flatMap(stage -> known(stage).stream()).toList();
        var plain = new ArrayList<Document>();
        for (int at = 0; at < stages.size(); at++) {
            var step = own(stages, at);
            if (step == null) {
                plain.add(stages.get(at));
            } else {
                addLibrary(plain);
                plain.clear();
                steps.add(step);
            }
        }
        addLibrary(plain);
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    Stream<Document> of(Stream<Document> documents) {
        var stream = documents;
        for (var step : steps) {
            stream = step.apply(stream);
        }
        return stream;
    }

    static String name(Document stage) {
        if (stage.size() != 1) {
            throw new MongoServerError(
                    40323, "A pipeline stage specification object must contain exactly one field.");
        }
        return stage.keySet().iterator().next();
    }

    /// Newer names of older stages, stages that stand for others, and what would go wrong without
    /// an error.
    private static List<Document> known(Document stage) {
        var name = name(stage);
        var value = stage.get(name);
        return switch (name) {
            case "$set" -> List.of(new Document("$addFields", value));
            case "$replaceWith" ->
                    List.of(new Document("$replaceRoot", new Document("newRoot", value)));
            case "$sortByCount" -> Grouping.byCount(value);
            case "$graphLookup", "$geoNear" -> throw Errors.unsupported("The stage " + name);
            case "$changeStream" ->
                    throw new MongoServerError(
                            40573, "The $changeStream stage is only supported on replica sets");
            default -> List.of(stage);
        };
    }

    /// None for those that are the library's.
    private @Nullable UnaryOperator<Stream<Document>> own(List<Document> stages, int at) {
        var stage = stages.get(at);
        var name = name(stage);
        var value = stage.get(name);
        long bound = place.catalog().resultBytes();
        return switch (name) {
            case "$match" -> {
                var filter = Filter.of(document(value, 15959, "the match filter"));
                yield all -> all.filter(filter::matches);
            }
            case "$sort" -> sort(document(value, 15973, "the $sort key"), limitAfter(stages, at));
            case "$group" -> {
                var grouping = new Grouping(document(value, 15947, "a group's fields"));
                yield all -> grouping.of(all, bound);
            }
            case "$lookup" -> {
                var wanted = document(value, 9, "the $lookup specification");
                var joining =
                        new Joining(place.catalog(), place.database().getDatabaseName(), wanted);
                yield all -> all.map(joining::joined);
            }
            case "$unwind" -> {
                var unwinding = new Unwinding(value);
                yield all -> stream(Iterators.flat(all.iterator(), unwinding::of));
            }
            case "$sample" -> {
                var sampling = new Sampling(value);
                yield all -> sampling.of(all, bound);
            }
            case "$facet" -> facets(document(value, 40169, "the $facet specification"), bound);
            case "$bucket" -> bucket(stage, bound);
            case "$indexStats" -> all -> place.indexUses();
            default -> null;
        };
    }

    private static Document document(@Nullable Object value, int code, String what) {
        if (value instanceof Document document) {
            return document;
        }
        throw new MongoServerError(code, what + " must be an object");
    }

    private UnaryOperator<Stream<Document>> sort(Document sort, long needed) {
        if (sort.isEmpty()) {
            throw new MongoServerError(15976, "$sort stage must have at least one sort key");
        }
        var order = new Order(Order.checked(sort));
        return all -> {
            var found =
                    Iterators.mapped(
                            all.iterator(),
                            document -> new Found(new byte[0], BsonOut.bytes(document)));
            var sorted = Sorting.sorted(found, order, needed, place.catalog().resultBytes());
            return stream(Iterators.mapped(sorted, Found::document));
        };
    }

    private static long limitAfter(List<Document> stages, int at) {
        return at + 1 < stages.size() && stages.get(at + 1).get("$limit") instanceof Number limit
                ? limit.longValue()
                : 0;
    }

    /// Each facet is asked of all that came this far.
    private UnaryOperator<Stream<Document>> facets(Document facets, long bound) {
        var parts = new LinkedHashMap<String, Stages>();
        facets.forEach((name, stages) -> {
            var inner = Aggregation.parse(stages);
            for (var stage : inner) {
                if (NOT_IN_FACETS.contains(name(stage))) {
                    throw new MongoServerError(
                            40600,
                            name(stage) + " is not allowed to be used within a $facet stage");
                }
            }
            parts.put(name, new Stages(place, inner));
        });
        return all -> {
            var held = new Held(bound);
            var documents = held.all(all);
            var result = new Document();
            parts.forEach(
                    (name, stages) -> result.put(name, held.all(stages.of(documents.stream()))));
            return Stream.of(result);
        };
    }

    /// The library's, which may not hold more than is let into it.
    private UnaryOperator<Stream<Document>> bucket(Document stage, long bound) {
        var library = library(List.of(stage));
        boolean holds = Set.of("$push", "$addToSet").stream().anyMatch(stage.toString()::contains);
        return all -> {
            var held = new Held(bound);
            return library.runStagesAsStream(
                    holds ? all.peek(document -> held.add(BsonOut.bytes(document).length)) : all);
        };
    }

    private void addLibrary(List<Document> plain) {
        if (!plain.isEmpty()) {
            steps.add(library(List.copyOf(plain))::runStagesAsStream);
        }
    }

    private Aggregation library(List<Document> stages) {
        return Aggregation.fromPipeline(
                stages,
                place.catalog()::database,
                place.database(),
                place.shelf(),
                NoopOplog.get());
    }

    static Stream<Document> stream(Iterator<Document> documents) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(documents, Spliterator.ORDERED), false);
    }
}

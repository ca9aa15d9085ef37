package org.baoxue.embedded.engine.pipeline;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.bson.BsonOut;
import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.query.Finding;
import org.baoxue.embedded.engine.query.Iterators;
import org.baoxue.embedded.engine.query.Plan;
import org.baoxue.embedded.engine.query.Query;
import org.baoxue.embedded.engine.shelf.Catalog;
import org.baoxue.embedded.engine.shelf.Shelf;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// An aggregation: what stands at its beginning and is a query goes through the planner, and what
/// comes of that flows through the other stages.
public final class Pipeline {

    private final Place place;
    private final Query query;
    private final Stages rest;

    /// Checks all of it.
    public Pipeline(
            Catalog catalog,
            String database,
            String collection,
            List<Document> stages,
            Query base) {
        this.place = Place.of(catalog, catalog.database(database), collection);
        var leading = new Leading(base);
        int at = 0;
        while (at < stages.size() && leading.take(stages.get(at))) {
            at++;
        }
        this.query = leading.query();
        checkEnd(stages);
        this.rest = new Stages(place, stages.subList(at, stages.size()));
    }

    public static boolean writes(List<Document> stages) {
        return stages.stream()
                .anyMatch(stage -> stage.containsKey("$out") || stage.containsKey("$merge"));
    }

    /// How it comes by its documents; none where there is no collection.
    public @Nullable Plan plan() {
        return place.shelf() == null ? null : finding(place.shelf()).plan();
    }

    public Iterator<BsonOut.Ready> run() {
        var shelf = place.shelf();
        if (shelf == null) {
            return ready(rest.of(Stream.empty()));
        }
        var finding = finding(shelf);
        return rest.isEmpty()
                ? Iterators.mapped(finding.found(), found -> new BsonOut.Ready(found.bson()))
                : ready(rest.of(Stages.stream(finding.documents())));
    }

    private Finding finding(Shelf shelf) {
        return new Finding(shelf.source(), query, "aggregate");
    }

    private static Iterator<BsonOut.Ready> ready(Stream<Document> documents) {
        return Iterators.mapped(
                documents.iterator(),
                document -> {
                    var ready = BsonOut.Ready.of(document);
                    Errors.checkSize(ready.size());
                    return ready;
                });
    }

    private static void checkEnd(List<Document> stages) {
        for (int at = 0; at < stages.size() - 1; at++) {
            if (writes(List.of(stages.get(at)))) {
                throw new MongoServerError(
                        40601,
                        Stages.name(stages.get(at))
                                + " can only be the final stage in the pipeline");
            }
        }
    }
}

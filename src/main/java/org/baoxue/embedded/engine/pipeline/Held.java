package org.baoxue.embedded.engine.pipeline;

import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.bson.Weight;
import org.baoxue.embedded.engine.error.Errors;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a stage holds in memory, and how much it may.
final class Held {

    private final long bound;
    private long bytes;

    Held(long bound) {
        this.bound = bound;
    }

    /// Stops before more is held than may be.
    void add(long more) {
        bytes += more;
        if (bytes > bound) {
            throw Errors.tooMuchMemory(bound);
        }
    }

    /// All of them.
    List<Document> all(Stream<Document> documents) {
        var all = new ArrayList<Document>();
        documents.forEach(document -> {
            add(Weight.of(document));
            all.add(document);
        });
        return all;
    }
}

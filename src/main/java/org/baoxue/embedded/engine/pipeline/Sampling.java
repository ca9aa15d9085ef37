package org.baoxue.embedded.engine.pipeline;

import de.bwaldvogel.mongo.backend.aggregation.stage.SampleStage;
import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.bson.Weight;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// The stage `$sample`: so many documents, each choice as likely as any other. No more are held
/// than are given.
final class Sampling {

    private final int size;

    Sampling(@Nullable Object stage) {
        new SampleStage(stage); // checks it
        this.size =
                stage instanceof Document given && given.get("size") instanceof Number number
                        ? number.intValue()
                        : 0;
    }

    Stream<Document> of(Stream<Document> documents, long bound) {
        var held = new Held(bound);
        var random = new Random();
        List<Document> chosen = new ArrayList<>();
        var seen = new long[1];
        documents.forEach(document -> {
            long place = chosen.size() < size ? chosen.size() : random.nextLong(seen[0] + 1);
            seen[0]++;
            if (place == chosen.size() && place < size) {
                held.add(Weight.of(document));
                chosen.add(document);
            } else if (place < size) {
                held.add(Weight.of(document) - Weight.of(chosen.get((int) place)));
                chosen.set((int) place, document);
            }
        });
        return chosen.stream();
    }
}

package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.error.EngineRefusal;
import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.store.Backup;
import org.baoxue.embedded.engine.store.Shrinking;
import org.baoxue.embedded.engine.store.Store;

import java.nio.file.Path;

/// The commands of the one who runs the engine, who knows its word; MongoDB has none like these.
final class Operating {

    private final Store store;
    private final String word;

    Operating(Store store, String word) {
        this.store = store;
        this.word = word;
    }

    /// Copies all data to a file of which it names the path.
    Document backUp(Args args) {
        check(args);
        try {
            long bytes = Backup.write(store, Path.of(args.text(args.command())));
            return new Document("bytes", bytes);
        } catch (EngineRefusal refusal) {
            throw Errors.refused(refusal);
        }
    }

    /// Makes the data file small.
    Document shrink(Args args) {
        check(args);
        long before = store.fileBytes();
        Shrinking.of(store);
        return new Document("before", before).append("after", store.fileBytes());
    }

    private void check(Args args) {
        if (!args.text("word").equals(word)) {
            throw Errors.unauthorized(args.command());
        }
    }
}

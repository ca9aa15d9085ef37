package org.baoxue.embedded.engine;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;

import org.baoxue.embedded.engine.command.Commands;
import org.baoxue.embedded.engine.command.Cursors;
import org.baoxue.embedded.engine.error.Answers;
import org.baoxue.embedded.engine.figures.Counters;
import org.baoxue.embedded.engine.shelf.Catalog;
import org.baoxue.embedded.engine.store.Mark;
import org.baoxue.embedded.engine.store.Store;
import org.baoxue.embedded.engine.wire.Wire;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers commands, and opens the file anew when a write to it has failed: what was acknowledged
/// stands, and reading goes on.
final class Backend implements Wire.Answering, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Backend.class);

    private static final int MOST_TRIES = 10;

    private final EngineSettings settings;
    private final @Nullable Mark mark;
    private final Counters counters;
    private final String word;
    private volatile Opened opened;

    /// All that goes with one opening of the file.
    private record Opened(Store store, Catalog catalog, Cursors cursors, Commands commands) {}

    Backend(EngineSettings settings, @Nullable Mark mark, Counters counters, String word) {
        this.settings = settings;
        this.mark = mark;
        this.counters = counters;
        this.word = word;
        this.opened = open();
    }

    private Opened open() {
        var store = Store.open(settings.store(), mark, counters);
        var catalog = store.write(false, () -> new Catalog(store, settings.resultBytes()));
        var cursors = new Cursors();
        return new Opened(store, catalog, cursors, new Commands(catalog, cursors, counters, word));
    }

    private Opened opened() {
        var now = opened;
        return now.store.failed() && mark != null ? openedAnew() : now;
    }

    private synchronized Opened openedAnew() {
        if (opened.store.failed()) {
            log.warn("The data file is opened anew after a write to it failed");
            opened = open();
        }
        return opened;
    }

    Store store() {
        return opened().store;
    }

    Catalog catalog() {
        return opened().catalog;
    }

    int cursors() {
        return opened.cursors.size();
    }

    @Override
    public Document answer(Document command) {
        counters.commands.increment();
        try {
            return Answers.ok(run(command));
        } catch (MongoServerException refused) {
            counters.failures.increment();
            return Answers.failed(refused);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError unexpected) {
            counters.failures.increment();
            log.error("The command {} failed", command.keySet().iterator().next(), unexpected);
            return Answers.failed(
                    new MongoServerError(
                            1, "InternalError", "Unexpected: " + unexpected, unexpected));
        }
    }

    /// A reader whose store was closed under it, by another's failed write, reads from the next
    /// one.
    private Document run(Document command) {
        for (int tries = 1; ; tries++) {
            var now = opened();
            try {
                return now.commands.answer(command);
            } catch (MVStoreException lost) {
                if (!now.store.failed() || tries == MOST_TRIES) {
                    throw lost;
                }
                if (now.commands.writes(command)) {
                    throw now.store.failure(lost);
                }
            }
        }
    }

    @Override
    public void close() {
        opened.store.close();
    }
}

package org.baoxue.embedded.engine;

import org.baoxue.embedded.engine.error.EngineRefusal;
import org.baoxue.embedded.engine.figures.Counters;
import org.baoxue.embedded.engine.figures.EngineFigures;
import org.baoxue.embedded.engine.figures.Scan;
import org.baoxue.embedded.engine.shelf.Shelf;
import org.baoxue.embedded.engine.store.Backup;
import org.baoxue.embedded.engine.store.Compaction;
import org.baoxue.embedded.engine.store.Mark;
import org.baoxue.embedded.engine.store.Running;
import org.baoxue.embedded.engine.store.Shrinking;
import org.baoxue.embedded.engine.wire.Wire;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// A running engine. Whoever has its address uses it like any MongoDB server.
///
/// A data file belongs to one engine at a time. What was acknowledged is on the disk, also when the
/// process is killed the moment after.
public final class Engine implements AutoCloseable {

    private final EngineSettings settings;
    private final @Nullable Mark mark;
    private final Counters counters;
    private final Backend backend;
    private final Compaction compaction;
    private final Wire wire;

    private Engine(EngineSettings settings, @Nullable Mark mark) {
        var word = Running.newWord();
        this.settings = settings;
        this.mark = mark;
        this.counters = new Counters();
        this.backend = new Backend(settings, mark, counters, word);
        try {
            this.wire = Wire.listen(settings.port(), backend, counters);
            if (settings.file() != null) {
                new Running(wire.port(), word).announce(settings.file());
            }
        } catch (EngineRefusal refusal) {
            backend.close();
            throw refusal;
        }
        this.compaction = new Compaction(backend::store);
    }

    /// Starts an engine, or says in words why not.
    ///
    /// @throws EngineRefusal if the file is in use, damaged or not writable, or the port is taken
    public static Engine start(EngineSettings settings) {
        var file = settings.file();
        var mark = file == null ? null : Mark.lock(file);
        boolean started = false;
        try {
            var engine = new Engine(settings, mark);
            started = true;
            return engine;
        } finally {
            if (!started && mark != null) {
                close(mark);
            }
        }
    }

    /// The address for a driver, such as `mongodb://127.0.0.1:27017`.
    public String connectionString() {
        return "mongodb://127.0.0.1:" + wire.port();
    }

    /// Copies all data as they stand at this moment to a file that does not exist yet, while
    /// commands go on.
    ///
    /// @return how large the file is
    /// @throws EngineRefusal if the file exists or cannot be written
    public long backUp(Path target) {
        return Backup.write(backend.store(), target);
    }

    /// Makes a data file of a backup, after having read the whole of it.
    ///
    /// @throws EngineRefusal if the file exists, or the backup is damaged
    public static void restore(Path backup, Path file) {
        Backup.restore(backup, file);
    }

    /// Makes the file as small as is worth it, in steps between which commands run.
    public void compact() {
        Shrinking.of(backend.store());
    }

    /// What was done since the start, and what is held.
    public EngineFigures figures() {
        return new EngineFigures(
                counters.commands.sum(),
                counters.failures.sum(),
                counters.scans.sum(),
                counters.examined.sum(),
                counters.changes.sum(),
                counters.commits.sum(),
                counters.syncs.sum(),
                backend.catalog().all().stream().mapToLong(Shelf::count).sum(),
                backend.cursors(),
                counters.connections.sum(),
                backend.store().fileBytes());
    }

    /// The queries that walked a whole collection because no index served them: one for each shape,
    /// the first hundred shapes.
    public List<Scan> scans() {
        return counters.scans();
    }

    /// Ends what has begun, and closes the file.
    @Override
    public void close() {
        wire.close();
        compaction.close();
        backend.close();
        if (mark != null && settings.file() != null) {
            withdraw(settings.file());
            close(mark);
        }
    }

    private static void withdraw(Path file) {
        try {
            Running.withdraw(file);
        } catch (IOException left) {
            // It leads nowhere then.
        }
    }

    private static void close(Mark mark) {
        try {
            mark.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

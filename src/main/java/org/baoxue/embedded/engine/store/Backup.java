package org.baoxue.embedded.engine.store;

import org.baoxue.embedded.engine.error.EngineRefusal;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Copies of the data: taken of all maps as they stand at one moment, while writing goes on.
public final class Backup {

    private Backup() {}

    /// One map as it stood.
    private record Kept(String name, Tree<?> tree) {}

    public static void write(Store store, Path target) {
        if (Files.exists(target)) {
            throw EngineRefusal.exists(target);
        }
        var part = target.resolveSibling(target.getFileName() + ".part");
        try (var _ = store.reading()) {
            var all = store.between(() -> kept(store.maps()));
            Files.deleteIfExists(part);
            try (var copy =
                    new MVStore.Builder().fileName(part.toAbsolutePath().toString()).open()) {
                copy.setStoreVersion(store.maps().getStoreVersion());
                all.forEach(map -> copy(map, copy));
            }
            finish(part, target);
        } catch (MVStoreException | IOException cause) {
            throw EngineRefusal.notCopied(Path.of("The data"), target, cause);
        }
    }

    public static void restore(Path backup, Path file) {
        if (Files.exists(file)) {
            throw EngineRefusal.exists(file);
        }
        check(backup);
        try (var mark = Mark.lock(file)) {
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.copy(backup, part, StandardCopyOption.REPLACE_EXISTING);
            mark.set(0);
            finish(part, file);
        } catch (IOException cause) {
            throw EngineRefusal.notCopied(backup, file, cause);
        }
    }

    /// Reads the whole of a backup before it is relied on.
    private static void check(Path backup) {
        if (!Files.isRegularFile(backup)) {
            throw EngineRefusal.damaged(backup, "it is not there", null);
        }
        try (var maps =
                new MVStore.Builder()
                        .fileName(backup.toAbsolutePath().toString())
                        .readOnly()
                        .open()) {
            if (maps.getStoreVersion() != Store.FORMAT) {
                throw EngineRefusal.foreign(backup, null);
            }
            PageCheck.whole(maps, backup);
        } catch (MVStoreException cause) {
            throw EngineRefusal.damaged(backup, "it cannot be read as a whole", cause);
        }
    }

    private static List<Kept> kept(MVStore maps) {
        var kept = new ArrayList<Kept>();
        for (var name : maps.getMapNames()) {
            kept.add(new Kept(name, new Tree<>(PageTypes.open(maps, name))));
        }
        return kept;
    }

    private static void copy(Kept kept, MVStore copy) {
        @SuppressWarnings("unchecked") // the name says what the map holds
        var to = (MVMap<byte[], Object>) PageTypes.open(copy, kept.name());
        var all = kept.tree().from(null, false);
        while (all.hasNext()) {
            to.append(all.next(), all.getValue());
        }
    }

    private static void finish(Path part, Path target) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }
}

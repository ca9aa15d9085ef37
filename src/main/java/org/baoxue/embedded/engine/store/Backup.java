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

    /// Copies all maps to a file that does not exist yet.
    ///
    /// @return how large it is
    public static long write(Store store, Path target) {
        checkTarget(target);
        var part = beside(target);
        try (var _ = store.reading()) {
            var all = store.between(() -> kept(store.maps()));
            Files.deleteIfExists(part);
            OwnersAlone.file(part);
            try (var copy =
                    new MVStore.Builder().fileName(part.toAbsolutePath().toString()).open()) {
                all.forEach(map -> copy(map, copy));
                copy.commit();
                copy.setStoreVersion(Store.FORMAT); // last, so that none without it is whole
            }
            finish(part, target);
            return Files.size(target);
        } catch (MVStoreException | IOException cause) {
            remove(part);
            throw EngineRefusal.notCopied(Path.of("the data"), target, cause);
        }
    }

    private static void checkTarget(Path target) {
        if (Files.exists(target)) {
            throw EngineRefusal.exists(target);
        }
        var directory = target.toAbsolutePath().getParent();
        if (directory == null || !Files.isWritable(directory)) {
            throw EngineRefusal.noDirectory(target);
        }
    }

    private static Path beside(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            // The next copy takes its place.
        }
    }

    /// Makes a data file of a backup, after having read the whole of it.
    public static void restore(Path backup, Path file) {
        checkTarget(file);
        check(backup);
        var part = beside(file);
        try (var mark = Mark.lock(file)) {
            Files.deleteIfExists(part);
            OwnersAlone.file(part);
            try (var copy = Files.newOutputStream(part)) {
                Files.copy(backup, copy);
            }
            mark.set(0);
            finish(part, file);
        } catch (IOException cause) {
            remove(part);
            throw EngineRefusal.notCopied(backup, file, cause);
        }
    }

    private static void check(Path backup) {
        if (!Files.isRegularFile(backup)) {
            throw EngineRefusal.missing(backup);
        }
        if (!Opening.isData(backup)) {
            throw EngineRefusal.foreign(backup, null);
        }
        try (var maps =
                new MVStore.Builder()
                        .fileName(backup.toAbsolutePath().toString())
                        .readOnly()
                        .open()) {
            int format = maps.getStoreVersion();
            if (format != Store.FORMAT) {
                throw format == 0
                        ? EngineRefusal.damaged(backup, "it lacks its end", null)
                        : EngineRefusal.foreign(backup, null);
            }
            PageCheck.whole(maps, backup);
        } catch (MVStoreException cause) {
            throw Opening.refusal(backup, cause);
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

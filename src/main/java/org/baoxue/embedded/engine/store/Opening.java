package org.baoxue.embedded.engine.store;

import org.baoxue.embedded.engine.error.EngineRefusal;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens the maps of a data file, or says in words why not: what is cut short, damaged or of
/// another program is left as it is.
final class Opening {

    private static final int PAGE_BYTES = 8 * 1024;
    private static final int BLOCK = 4096;
    private static final String BEGINNING = "H:";

    private final Path file;
    private final Mark mark;

    private Opening(Path file, Mark mark) {
        this.file = file;
        this.mark = mark;
    }

    static MVStore inMemory(StoreSettings settings) {
        return prepared(builder(settings).open());
    }

    static MVStore of(Path file, Mark mark, StoreSettings settings) {
        return new Opening(file, mark).open(settings);
    }

    private static MVStore.Builder builder(StoreSettings settings) {
        return new MVStore.Builder()
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize((int) Math.max(1, settings.cacheBytes() >> 20));
    }

    /// Readers say which versions they need; none is kept beside, or nothing would ever shrink.
    private static MVStore prepared(MVStore maps) {
        maps.setRetentionTime(0);
        maps.setVersionsToKeep(0);
        return maps;
    }

    private MVStore open(StoreSettings settings) {
        try {
            long acknowledged = mark.version();
            if (acknowledged > 0 && (!Files.exists(file) || Files.size(file) == 0)) {
                throw EngineRefusal.damaged(
                        file,
                        "it is gone or empty, though " + Mark.beside(file) + " knows it",
                        null);
            }
            OwnersAlone.fileOrItself(file);
            var builder = builder(settings).fileName(file.toString()).pageSplitSize(PAGE_BYTES);
            var maps = prepared(builder.open());
            check(maps, acknowledged);
            return maps;
        } catch (MVStoreException cause) {
            throw refusal(file, cause);
        } catch (IOException cause) {
            throw EngineRefusal.unwritable(file, cause);
        }
    }

    private void check(MVStore maps, long acknowledged) throws IOException {
        try {
            if (maps.isReadOnly()) {
                throw EngineRefusal.unwritable(file, null);
            }
            if (maps.getCurrentVersion() < acknowledged) {
                throw EngineRefusal.damaged(
                        file,
                        "it ends at version %d, and version %d was acknowledged"
                                .formatted(maps.getCurrentVersion(), acknowledged),
                        null);
            }
            if (maps.getStoreVersion() != Store.FORMAT) {
                begin(maps);
            }
            PageCheck.of(maps, file);
        } catch (EngineRefusal refusal) {
            maps.closeImmediately();
            throw refusal;
        }
    }

    private void begin(MVStore maps) throws IOException {
        if (!maps.getMapNames().isEmpty()) {
            throw EngineRefusal.foreign(file, null);
        }
        maps.setStoreVersion(Store.FORMAT);
        maps.commit();
        maps.sync();
        mark.set(maps.getCurrentVersion());
    }

    static EngineRefusal refusal(Path file, MVStoreException cause) {
        return switch (cause.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED -> EngineRefusal.locked(file);
            case DataUtils.ERROR_UNSUPPORTED_FORMAT -> EngineRefusal.foreign(file, cause);
            case DataUtils.ERROR_WRITING_FAILED -> EngineRefusal.unwritable(file, cause);
            default ->
                    isData(file)
                            ? EngineRefusal.damaged(file, "it cannot be read as a whole", cause)
                            : EngineRefusal.foreign(file, cause);
        };
    }

    /// Whether a file begins like one with maps in it, in the first block or in the second, which
    /// is its copy. An empty one counts: it was one, perhaps.
    static boolean isData(Path file) {
        try (var in = Files.newInputStream(file)) {
            var blocks = new String(in.readNBytes(2 * BLOCK), StandardCharsets.ISO_8859_1);
            return blocks.isEmpty()
                    || blocks.startsWith(BEGINNING)
                    || blocks.startsWith(BEGINNING, BLOCK);
        } catch (IOException unknown) {
            return true;
        }
    }
}

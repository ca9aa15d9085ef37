package org.baoxue.crypt;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where the local master keys are kept.
sealed interface KeyPlace {

    /// None where nobody has put any there.
    MasterKeys keys();

    /// Those that stand here; where there are none, a new one, unless somebody puts one here first.
    MasterKeys begun();

    void keep(MasterKeys keys);

    /// Does it while nobody else does such a thing here.
    ///
    /// @throws KeysRefused where somebody else does
    void alone(Runnable act);

    record KeyFile(Path path) implements KeyPlace {

        @Override
        public MasterKeys keys() {
            return Files.exists(path) ? MasterKeys.read(path) : MasterKeys.NONE;
        }

        /// Also a holder of a lease that was lost meanwhile takes the key of whoever holds it now.
        @Override
        public MasterKeys begun() {
            if (!Files.exists(path)) {
                MasterKeys.NONE.withNew().writeFirst(path);
            }
            return MasterKeys.read(path);
        }

        @Override
        public void keep(MasterKeys keys) {
            keys.write(path);
        }

        /// By a lock on a file beside it, which the system gives back when the program ends: the
        /// key file itself is another one after each write.
        @Override
        public void alone(Runnable act) {
            var beside = path.resolveSibling(path.getFileName() + ".lock");
            try (var channel =
                            FileChannel.open(
                                    beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.tryLock()) {
                if (lock == null) {
                    throw KeysRefused.busy(this);
                }
                act.run();
            } catch (OverlappingFileLockException _) {
                throw KeysRefused.busy(this);
            } catch (IOException cause) {
                throw KeysRefused.unwritable(beside, cause);
            }
        }

        @Override
        public String toString() {
            return "the key file " + path;
        }
    }

    /// For data that end with the run, as the keys do.
    final class Memory implements KeyPlace {

        private volatile @Nullable MasterKeys kept;

        @Override
        public MasterKeys keys() {
            var keys = kept;
            return keys == null ? MasterKeys.NONE : keys;
        }

        @Override
        public synchronized MasterKeys begun() {
            var keys = keys();
            if (keys.equals(MasterKeys.NONE)) {
                keys = keys.withNew();
                keep(keys);
            }
            return keys;
        }

        @Override
        public void keep(MasterKeys keys) {
            kept = keys;
        }

        @Override
        public synchronized void alone(Runnable act) {
            act.run();
        }

        @Override
        public String toString() {
            return "the memory of the service";
        }
    }
}

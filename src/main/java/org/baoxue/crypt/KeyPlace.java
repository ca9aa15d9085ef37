package org.baoxue.crypt;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the local master keys are kept.
sealed interface KeyPlace {

    /// None where nobody has put any there.
    MasterKeys keys();

    void keep(MasterKeys keys);

    record KeyFile(Path path) implements KeyPlace {

        @Override
        public MasterKeys keys() {
            return Files.exists(path) ? MasterKeys.read(path) : MasterKeys.NONE;
        }

        @Override
        public void keep(MasterKeys keys) {
            keys.write(path);
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
        public void keep(MasterKeys keys) {
            kept = keys;
        }

        @Override
        public String toString() {
            return "the memory of the service";
        }
    }
}

package org.baoxue.crypt;

import org.baoxue.shared.Sha256;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The local master keys: in their file a line each, 96 bytes in base64, the newest last. There is
/// more than one only while one takes the place of another.
///
/// A key is called by its fingerprint, so that a file that is not the right one is known before
/// anything is tried.
record MasterKeys(List<String> lines) {

    static final MasterKeys NONE = new MasterKeys(List.of());

    private static final int LENGTH = 96;
    private static final int FINGERPRINT = 16;

    MasterKeys {
        lines = List.copyOf(lines);
    }

    /// @throws KeysRefused where there is something else in the file
    static MasterKeys read(Path file) {
        try (var lines = Files.lines(file)) {
            var keys =
                    new MasterKeys(
                            lines.map(String::strip).filter(line -> !line.isEmpty()).toList());
            if (keys.lines.isEmpty() || !keys.lines.stream().allMatch(MasterKeys::isKey)) {
                throw KeysRefused.malformed(file);
            }
            return keys;
        } catch (IOException | UncheckedIOException unreadable) {
            throw KeysRefused.unreadable(file, unreadable);
        }
    }

    private static boolean isKey(String line) {
        try {
            return Base64.getDecoder().decode(line).length == LENGTH;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    MasterKeys withNew() {
        var key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        var line = Base64.getEncoder().encodeToString(key);
        return new MasterKeys(Stream.concat(lines.stream(), Stream.of(line)).toList());
    }

    MasterKeys newestAlone() {
        return new MasterKeys(List.of(lines.getLast()));
    }

    /// As the driver calls the key that wraps.
    String newest() {
        return name(lines.getLast());
    }

    /// As the driver takes them.
    Map<String, Map<String, Object>> providers() {
        var providers = new HashMap<String, Map<String, Object>>();
        lines.forEach(line -> providers.put(name(line), Map.of("key", bytes(line))));
        return providers;
    }

    private static String name(String line) {
        return CryptSettings.LOCAL + ":" + Sha256.sum(bytes(line)).hex().substring(0, FINGERPRINT);
    }

    private static byte[] bytes(String line) {
        return Base64.getDecoder().decode(line);
    }

    /// Takes the place of what stands there. Whole or not at all, on the disk when this is through,
    /// and for nobody else's eyes.
    void write(Path file) {
        put(file, fresh -> Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE));
    }

    /// The same, but leaves what stands there already, whoever put it there and when.
    void writeFirst(Path file) {
        put(
                file,
                fresh -> {
                    try {
                        publish(fresh, file);
                    } catch (FileAlreadyExistsException _) {
                        // Somebody was first, whose keys are the ones.
                    } finally {
                        Files.deleteIfExists(fresh);
                    }
                });
    }

    /// A link is made whole or not at all, and never over a file; not every file system has them.
    private static void publish(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.move(fresh, file);
        }
    }

    private interface Naming {
        void name(Path fresh) throws IOException;
    }

    private void put(Path file, Naming naming) {
        try {
            var directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
            Files.createDirectories(directory);
            var fresh =
                    Files.createTempFile(directory, file.getFileName() + ".", "", ownersAlone());
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text().getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            naming.name(fresh);
            keepNames(directory);
        } catch (IOException cause) {
            throw KeysRefused.unwritable(file, cause);
        }
    }

    /// A file's name is on the disk once its directory is; Windows sees to that itself.
    private static void keepNames(Path directory) throws IOException {
        if (isPosix()) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] ownersAlone() {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private String text() {
        return String.join("\n", lines) + "\n";
    }

    /// Without the keys, so that no log line holds one.
    @Override
    public String toString() {
        return "MasterKeys" + lines.stream().map(MasterKeys::name).toList();
    }
}

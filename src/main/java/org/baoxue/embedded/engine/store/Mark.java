package org.baoxue.embedded.engine.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import org.baoxue.embedded.engine.error.EngineRefusal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The small file beside the data: whoever holds its lock owns the data, and it says which version
/// was acknowledged last, so that a file cut short is told from one that a kill left behind.
///
/// It is not synced: after a kill the operating system still has it, and after a power cut an old
/// mark only says less.
public final class Mark implements AutoCloseable {

    /// Those of this process: closing any channel to a locked file lets go of the process's lock,
    /// so a second engine must not even open it.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private Mark(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".mark");
    }

    public static Mark lock(Path dataFile) {
        var file = beside(dataFile.toAbsolutePath().normalize());
        if (!OURS.add(file)) {
            throw EngineRefusal.locked(dataFile);
        }
        boolean locked = false;
        try {
            var channel = FileChannel.open(file, CREATE, READ, WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw EngineRefusal.locked(dataFile);
            }
            locked = true;
            return new Mark(file, channel, lock);
        } catch (IOException cause) {
            throw EngineRefusal.unwritable(dataFile, cause);
        } finally {
            if (!locked) {
                OURS.remove(file);
            }
        }
    }

    /// 0 where nothing was acknowledged yet.
    long version() throws IOException {
        var bytes = ByteBuffer.allocate(Long.BYTES);
        return channel.read(bytes, 0) == Long.BYTES ? bytes.getLong(0) : 0;
    }

    void set(long version) throws IOException {
        channel.write(ByteBuffer.allocate(Long.BYTES).putLong(0, version), 0);
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            lock.release();
            channel.close();
            OURS.remove(file);
        }
    }
}

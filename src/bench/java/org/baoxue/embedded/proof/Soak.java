package org.baoxue.embedded.proof;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;

import org.bson.BsonDocument;
import org.springframework.util.FileSystemUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// {@link KillTests} for as long as one likes: after each kill, every write ever acknowledged is
/// looked for. The first that is missing ends it.
public final class Soak {

    private static final int WRITERS = 12;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(30);

    /// What it came to.
    ///
    /// @param kept writes acknowledged and found
    public record Report(
            int kills, long kept, long documents, Duration longestStart, long fileBytes) {}

    private final Path file;
    private final List<Writer> writers =
            IntStream.range(0, WRITERS)
                    .mapToObj(number -> new Writer("w" + number, number))
                    .toList();
    private Duration longestStart = Duration.ZERO;
    private long documents;

    private Soak(Path file) {
        this.file = file;
    }

    public static Report run(Duration duration) throws Exception {
        var directory = Files.createTempDirectory("baoxue-soak");
        try {
            var soak = new Soak(directory.resolve("soak.db"));
            long end = System.nanoTime() + duration.toNanos();
            int kills = 0;
            while (System.nanoTime() < end) {
                soak.writeUntilKilled(BETWEEN_KILLS);
                kills++;
            }
            soak.judge();
            long kept = soak.writers.stream().mapToLong(Writer::acknowledged).sum();
            return new Report(
                    kills, kept, soak.documents, soak.longestStart, Files.size(soak.file));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    /// Leaves a file as a killed process does.
    public static void writeAndKill(Path file) throws Exception {
        new Soak(file).writeUntilKilled(Duration.ofSeconds(2));
    }

    private void judge() {
        try (var process = EngineProcess.start(file);
                var client = Subject.client(process.answer())) {
            check(process, client);
        }
    }

    private void writeUntilKilled(Duration time) throws Exception {
        try (var process = EngineProcess.start(file);
                var killer = Executors.newSingleThreadScheduledExecutor();
                var client = Subject.client(process.answer())) {
            check(process, client);
            killLater(killer, process, time);
            AtOnce.run(
                    WRITERS,
                    number -> {
                        writers.get(number).write(documents(client));
                        return number;
                    });
        }
    }

    private static void killLater(
            ScheduledExecutorService killer, EngineProcess process, Duration time) {
        var _ =
                killer.schedule(
                        () -> {
                            process.kill();
                            return time;
                        },
                        time.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void check(EngineProcess process, MongoClient client) {
        if (!process.isUp()) {
            throw new IllegalStateException(process.answer());
        }
        if (process.start().compareTo(longestStart) > 0) {
            longestStart = process.start();
        }
        var all = documents(client);
        Writer.index(all);
        writers.forEach(writer -> writer.check(all));
        documents = all.countDocuments();
    }

    private static MongoCollection<BsonDocument> documents(MongoClient client) {
        return client.getDatabase("proof").getCollection("kept", BsonDocument.class);
    }
}

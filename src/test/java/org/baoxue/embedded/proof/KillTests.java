package org.baoxue.embedded.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;

import org.bson.BsonDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// `kill -9` in the middle of the work of several clients, again and again on one file.
class KillTests {

    private static final int ROUNDS = 4;
    private static final int WRITERS = 5;
    private static final Duration LONGEST_START = Duration.ofSeconds(15);

    @TempDir private Path directory;

    @ParameterizedTest
    @ValueSource(longs = 20_190_901)
    void losesNothingAcknowledgedAndTearsNothing(long seed) throws Exception {
        var random = new Random(seed);
        var writers =
                IntStream.range(0, WRITERS)
                        .mapToObj(number -> new Writer("w" + number, seed + number))
                        .toList();
        for (int round = 0; round < ROUNDS; round++) {
            killWhile(writers, 200 + random.nextInt(900), round % 2 == 1);
        }
        try (var process = EngineProcess.start(directory.resolve("killed.db"))) {
            judge(process, writers);
        }
        assertThat(writers).allMatch(writer -> writer.acknowledged() > ROUNDS);
    }

    private void killWhile(List<Writer> writers, int milliseconds, boolean compacting)
            throws Exception {
        var file = directory.resolve("killed.db");
        try (var process =
                compacting ? EngineProcess.startCompacting(file) : EngineProcess.start(file)) {
            judge(process, writers);
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            Thread.sleep(milliseconds);
                            process.kill();
                        } catch (InterruptedException ended) {
                            Thread.currentThread().interrupt();
                        }
                    });
            try (var client = Subject.client(process.answer())) {
                var documents = documents(client);
                AtOnce.run(
                        writers.size(),
                        number -> {
                            writers.get(number).write(documents);
                            return number;
                        });
            }
        }
    }

    private static void judge(EngineProcess process, List<Writer> writers) {
        assertThat(process.isUp()).as(process.answer()).isTrue();
        assertThat(process.start()).isLessThan(LONGEST_START);
        try (var client = Subject.client(process.answer())) {
            var documents = documents(client);
            Writer.index(documents);
            writers.forEach(writer -> writer.check(documents));
            Agreement.check(documents);
        }
    }

    private static MongoCollection<BsonDocument> documents(MongoClient client) {
        return client.getDatabase("proof").getCollection("kept", BsonDocument.class);
    }
}

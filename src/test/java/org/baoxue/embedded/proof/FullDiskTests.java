package org.baoxue.embedded.proof;

import static com.mongodb.client.model.Filters.eq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.util.Objects.requireNonNull;

import com.mongodb.MongoException;

import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.EngineSettings;
import org.baoxue.embedded.engine.store.Running;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// A disk with no room left. No test may fill the real one: either the engine is told to leave more
/// of it free than there is, or Linux lets the process's files grow only so far.
class FullDiskTests {

    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final String LIMITED = "ulimit -S -f 24000 && exec \"$0\" \"$@\"";
    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path SET_LIMIT = Path.of("/usr/bin/prlimit");

    @TempDir private Path directory;

    @Test
    void refusesWritesButNotReadsAndDeletesBelowTheRoomToBeLeftFree() {
        var file = directory.resolve("full.db");
        try (var roomy = Subject.of(Engine.start(EngineSettings.at(file)))) {
            roomy.collection("kept").insertMany(List.of(document(1), document(2)));
        }
        var settings = EngineSettings.at(file).withFreeBytes(Long.MAX_VALUE);
        try (var full = Subject.of(Engine.start(settings))) {
            var kept = full.collection("kept");
            assertThatThrownBy(() -> kept.insertOne(document(3)))
                    .isInstanceOfSatisfying(MongoException.class, FullDiskTests::tellsOfRoom);
            assertThat(kept.countDocuments()).isEqualTo(2);
            assertThat(kept.deleteOne(eq("_id", 1)).getDeletedCount()).isEqualTo(1);
        }
        try (var again = Subject.of(Engine.start(EngineSettings.at(file)))) {
            again.collection("kept").insertOne(document(3));
            assertThat(again.collection("kept").countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void survivesAFileThatCannotGrowAndRecoversWhenItCan() throws Exception {
        assumeTrue(
                Files.isExecutable(SHELL) && Files.isExecutable(SET_LIMIT),
                "needs Linux's prlimit");
        var file = directory.resolve("full.db");
        var limited = List.of(SHELL.toString(), "-c", LIMITED);
        int kept;
        try (var process = EngineProcess.start(limited, file, List.of("-Xmx256m"), "");
                var client = Subject.client(process.answer())) {
            assertThat(process.isUp()).as(process.answer()).isTrue();
            var documents = client.getDatabase("proof").getCollection("kept", BsonDocument.class);
            kept = insertUntilRefused(documents::insertOne, 0);
            assertThat(documents.countDocuments()).isEqualTo(kept);
            limit(process, "unlimited");
            documents.insertOne(document(kept));
            kept = kept + 1;
            assertThat(documents.countDocuments()).isEqualTo(kept);
            process.kill();
        }
        try (var again = EngineProcess.start(file);
                var client = Subject.client(again.answer())) {
            assertThat(again.isUp()).as(again.answer()).isTrue();
            var documents = client.getDatabase("proof").getCollection("kept", BsonDocument.class);
            assertThat(documents.countDocuments()).isEqualTo(kept);
        }
    }

    @Test
    void leavesNothingOfACopyThatHasNoRoom() throws Exception {
        assumeTrue(Files.isExecutable(SET_LIMIT), "needs Linux's prlimit");
        var file = directory.resolve("full.db");
        var target = directory.resolve("copy.db");
        try (var process = EngineProcess.start(file);
                var client = Subject.client(process.answer())) {
            var documents = client.getDatabase("proof").getCollection("kept", BsonDocument.class);
            documents.insertMany(
                    IntStream.range(0, 300).mapToObj(FullDiskTests::document).toList());
            limit(process, "2000000");
            var word = requireNonNull(Running.of(file)).word();
            var command = new Document("backUp", target.toString()).append("word", word);
            assertThatThrownBy(() -> client.getDatabase("admin").runCommand(command))
                    .hasMessageContaining("There is no room on the disk of " + target);
            limit(process, "unlimited");
            documents.insertOne(document(300));
            assertThat(documents.countDocuments()).isEqualTo(301);
        }
        try (var left = Files.list(directory)) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("copy"));
        }
    }

    private interface Insert {
        void of(BsonDocument document);
    }

    private static int insertUntilRefused(Insert insert, int first) {
        for (int number = first; number < 2_000; number++) {
            try {
                insert.of(document(number));
            } catch (MongoException refused) {
                tellsOfRoom(refused);
                return number;
            }
        }
        throw new AssertionError("40 MB went into 12");
    }

    private static void tellsOfRoom(MongoException refused) {
        assertThat(refused.getCode()).as(refused.getMessage()).isEqualTo(OUT_OF_DISK_SPACE);
    }

    private static void limit(EngineProcess process, String bytes)
            throws IOException, InterruptedException {
        var pid = String.valueOf(process.process().pid());
        var setting =
                new ProcessBuilder(
                        SET_LIMIT.toString(), "--pid", pid, "--fsize=" + bytes + ":unlimited");
        assertThat(setting.start().waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    private static BsonDocument document(int number) {
        var noise = new byte[20_000];
        new Random(number).nextBytes(noise);
        return new BsonDocument("_id", new BsonInt32(number))
                .append("noise", new BsonBinary(noise));
    }
}

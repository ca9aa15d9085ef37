package org.baoxue.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.EngineSettings;
import org.baoxue.embedded.engine.store.Running;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@ExtendWith(OutputCaptureExtension.class)
class EmbeddedCommandsTests {

    private static final int CHILDREN = 500;

    @TempDir private Path directory;
    private Path file;
    private Path backup;

    @BeforeEach
    void name() {
        file = directory.resolve("baoxue.db");
        backup = directory.resolve("backup.db");
    }

    @Test
    void onlyTheseArgumentsAskForThem() {
        assertThat(EmbeddedCommands.asked("--baoxue.embedded.backup=file")).isTrue();
        assertThat(EmbeddedCommands.asked("--baoxue.embedded.compact")).isTrue();
        assertThat(EmbeddedCommands.asked("--baoxue.embedded.directory=backup")).isFalse();
    }

    @Test
    void copiesTheDataOfARunningEngineAndRestoresThem(CapturedOutput output) throws IOException {
        try (var engine = Engine.start(EngineSettings.at(file))) {
            fill(engine);
            assertThat(run(directory, "backup=" + backup)).isZero();
            try (var client = client(engine)) {
                client.getDatabase("county").drop();
            }
        }
        assertThat(output).contains("Copied " + file + " to " + backup);
        var other = Files.createDirectory(directory.resolve("other"));
        assertThat(run(other, "restore=" + backup)).isZero();
        assertThat(output).contains("Restored " + other.resolve("baoxue.db") + " from " + backup);
        assertThat(children(other.resolve("baoxue.db"))).isEqualTo(CHILDREN);
    }

    @Test
    void copiesTheDataOfAStoppedOne() {
        filled();
        assertThat(run(directory, "backup=" + backup)).isZero();
        assertThat(children(backup)).isEqualTo(CHILDREN);
    }

    @Test
    void compactsTheFileOfARunningEngineAndOfAStoppedOne(CapturedOutput output) throws IOException {
        long large;
        try (var engine = Engine.start(EngineSettings.at(file))) {
            fill(engine);
            try (var client = client(engine)) {
                client.getDatabase("county").drop();
            }
            large = Files.size(file);
            assertThat(run(directory, "compact")).isZero();
            assertThat(Files.size(file)).isLessThan(large / 2);
        }
        assertThat(run(directory, "compact")).isZero();
        assertThat(Files.size(file)).isLessThan(large / 2);
        assertThat(output).containsOnlyOnce("%,d before".formatted(large));
    }

    @Test
    void findsTheFileFreeAfterAKill(CapturedOutput output) {
        filled();
        new Running(1, "word").announce(file);
        assertThat(run(directory, "backup=" + backup)).isZero();
        assertThat(output).contains("Copied");
    }

    @Test
    void takesNoWordFromAStranger() {
        try (var engine = Engine.start(EngineSettings.at(file));
                var client = client(engine)) {
            var asked = new Document("backUp", backup.toString()).append("word", "please");
            var refused =
                    catchThrowableOfType(
                            MongoCommandException.class,
                            () -> client.getDatabase("admin").runCommand(asked));
            assertThat(refused.getErrorCodeName()).isEqualTo("Unauthorized");
            assertThat(backup).doesNotExist();
        }
    }

    @Test
    void overwritesNothing(CapturedOutput output) throws IOException {
        filled();
        Files.writeString(backup, "precious");
        assertThat(run(directory, "backup=" + backup)).isEqualTo(1);
        assertThat(run(directory, "restore=" + backup)).isEqualTo(1);
        assertThat(output)
                .contains(backup + " exists already and is not overwritten")
                .contains(file + " exists already and is not overwritten");
        assertThat(backup).hasContent("precious");
        assertThat(children(file)).isEqualTo(CHILDREN);
    }

    @Test
    void tellsWhatCannotBeRestored(CapturedOutput output) throws IOException {
        filled();
        run(directory, "backup=" + backup);
        var bytes = Files.readAllBytes(backup);
        var cut = Files.write(directory.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
        var letter = Files.writeString(directory.resolve("letter"), "Dear archive, ".repeat(999));
        var other = Files.createDirectory(directory.resolve("other"));
        for (var wrong : new Path[] {cut, letter, directory.resolve("gone")}) {
            assertThat(run(other, "restore=" + wrong)).isEqualTo(1);
        }
        assertThat(output)
                .contains("The data file " + cut + " is damaged")
                .contains("The file " + letter + " is not a data file of this engine")
                .contains("There is no file " + directory.resolve("gone"));
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void tellsWhyThereIsNothingToDo(CapturedOutput output) {
        assertThat(run(directory, "compact")).isEqualTo(1);
        assertThat(run(Path.of("memory"), "compact")).isEqualTo(1);
        assertThat(run(directory, "backup")).isEqualTo(1);
        var server = "--spring.mongodb.uri=mongodb://127.0.0.1:1/baoxue";
        assertThat(EmbeddedCommands.run("--baoxue.embedded.compact", server)).isEqualTo(1);
        assertThat(output)
                .contains("There is no file " + file)
                .contains("baoxue.embedded.directory is memory")
                .contains("mongodump");
    }

    @Test
    void tellsWhereNoCopyCanBe(CapturedOutput output) {
        filled();
        assertThat(run(directory, "backup=" + directory.resolve("no/where.db"))).isEqualTo(1);
        assertThat(run(directory, "backup=")).isEqualTo(1);
        assertThat(output)
                .contains("The directory of " + directory.resolve("no/where.db"))
                .contains("Name one file: --baoxue.embedded.backup=<file>");
    }

    @Test
    void leavesAFileToTheOneThatHasIt(CapturedOutput output) throws IOException {
        try (var engine = Engine.start(EngineSettings.at(file))) {
            fill(engine);
            Running.withdraw(file);
            assertThat(run(directory, "compact")).isEqualTo(1);
            assertThat(output).contains("is in use (locked) by another process");
        }
    }

    private static int run(Path directory, String command) {
        var all =
                Stream.of("directory=" + directory, command)
                        .map(argument -> "--baoxue.embedded." + argument);
        return EmbeddedCommands.run(all.toArray(String[]::new));
    }

    private void filled() {
        try (var engine = Engine.start(EngineSettings.at(file))) {
            fill(engine);
        }
    }

    private static MongoClient client(Engine engine) {
        return MongoClients.create(engine.connectionString());
    }

    private static void fill(Engine engine) {
        try (var client = client(engine)) {
            var children = client.getDatabase("county").getCollection("children");
            children.insertMany(
                    IntStream.range(0, CHILDREN)
                            .mapToObj(number -> new Document("_id", number))
                            .peek(child -> child.append("name", "name".repeat(200)))
                            .toList());
        }
    }

    private static long children(Path data) {
        try (var engine = Engine.start(EngineSettings.at(data));
                var client = client(engine)) {
            return client.getDatabase("county").getCollection("children").countDocuments();
        }
    }
}

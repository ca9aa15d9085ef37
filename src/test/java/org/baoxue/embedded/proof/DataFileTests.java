package org.baoxue.embedded.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;

import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.EngineSettings;
import org.baoxue.embedded.engine.error.EngineRefusal;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/// What becomes of the data file: damaged, strange, shared, copied, compacted.
class DataFileTests {

    private static final int DOCUMENTS = 400;
    private static final int CHANGES = 500;
    private static final int LOADED = 24_000;
    private static final BsonString TWO_KILOBYTES = new BsonString("x".repeat(2_000));

    @TempDir private Path directory;
    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("data.db");
    }

    /// Names and birth dates stand in clear in it.
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void letsNobodyElseReadTheFileOrACopyOfIt() throws IOException {
        written();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        var copy = directory.resolve("copy.db");
        var restored = directory.resolve("restored.db");
        try (var engine = Engine.start(EngineSettings.at(file))) {
            engine.backUp(copy);
        }
        Engine.restore(copy, restored);
        for (var each : List.of(file, copy, restored)) {
            assertThat(Files.getPosixFilePermissions(each))
                    .as("%s", each)
                    .contains(OWNER_READ, OWNER_WRITE)
                    .doesNotContain(OTHERS_READ);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.01, 0.3, 0.7, 0.99})
    void refusesATruncatedFile(double share) throws IOException {
        var whole = written();
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * share)));
        refuses(file);
    }

    /// A page that is never read again may be damaged unseen; what is read must be right.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void refusesADamagedFileOrReadsAllOfIt(long seed) throws IOException {
        var bytes = written();
        var random = new Random(seed);
        int at = random.nextInt(bytes.length - 512);
        for (int offset = 0; offset < 512; offset++) {
            bytes[at + offset] ^= (byte) random.nextInt(1, 256);
        }
        Files.write(file, bytes);
        try (var subject = Subject.of(Engine.start(EngineSettings.at(file)))) {
            isWhole(subject, DOCUMENTS);
        } catch (EngineRefusal refused) {
            assertThat(refused).hasMessageContaining("data.db");
            assertThat(file).hasBinaryContent(bytes);
        }
    }

    @Test
    void refusesAFileOfAnotherKindAndLeavesItAsItIs() throws IOException {
        var letter = "Dear archive, this is no database. ".repeat(900);
        Files.writeString(file, letter);
        refuses(file);
        assertThat(file).hasContent(letter);
    }

    @Test
    void refusesASecondProcessAndTheFirstGoesOn() {
        try (var subject = filled()) {
            try (var second = EngineProcess.start(file)) {
                assertThat(second.isUp()).isFalse();
                assertThat(second.answer()).contains("data.db", "in use");
            }
            isWhole(subject, DOCUMENTS);
            subject.collection("kept").insertOne(document(DOCUMENTS));
            isWhole(subject, DOCUMENTS + 1);
        }
    }

    @Test
    void refusesASecondStartInOneProcessAndStaysLockedForOthers() {
        try (var subject = filled()) {
            refuses(file);
            try (var second = EngineProcess.start(file)) {
                assertThat(second.isUp()).isFalse();
            }
            isWhole(subject, DOCUMENTS);
        }
    }

    @Test
    void startsAgainWhereItWasClosed() {
        filled().close();
        try (var subject = Subject.of(Engine.start(EngineSettings.at(file)))) {
            isWhole(subject, DOCUMENTS);
        }
    }

    @Test
    void mayBeClosedTwice() {
        var subject = filled();
        subject.close();
        requireNonNull(subject.engine()).close();
        try (var again = Subject.of(Engine.start(EngineSettings.at(file)))) {
            isWhole(again, DOCUMENTS);
        }
    }

    @Test
    void restoresABackupMadeUnderLoad() throws Exception {
        var backup = directory.resolve("backup.db");
        var restored = directory.resolve("restored.db");
        var writer = new Writer("w", 7);
        try (var subject = filled()) {
            var kept = subject.collection("written");
            Writer.index(kept);
            writer.write(kept, 200);
            var engine = requireNonNull(subject.engine());
            var other = new Writer("other", 8);
            AtOnce.run(
                    2,
                    thread -> {
                        if (thread == 0) {
                            engine.backUp(backup);
                        } else {
                            other.write(kept, 300);
                        }
                        return thread;
                    });
            writer.check(kept);
            other.check(kept);
        }
        Engine.restore(backup, restored);
        try (var subject = Subject.of(Engine.start(EngineSettings.at(restored)))) {
            isWhole(subject, DOCUMENTS);
            writer.check(subject.collection("written"));
            Agreement.check(subject.collection("written"));
        }
    }

    @Test
    void restoresNotOverAFileThatIsThere() throws IOException {
        filled().close();
        var other = directory.resolve("other.db");
        Files.writeString(other, "precious");
        assertThatThrownBy(() -> Engine.restore(file, other)).isInstanceOf(EngineRefusal.class);
        assertThat(other).hasContent("precious");
    }

    @Test
    void compactsWithoutLoss() throws IOException {
        try (var subject = filled()) {
            var kept = subject.collection("kept");
            for (int round = 0; round < 6; round++) {
                kept.updateMany(new BsonDocument(), BsonDocument.parse("{$inc: {round: 1}}"));
            }
            var waste = subject.collection("waste");
            for (int number = 0; number < DOCUMENTS; number++) {
                waste.insertOne(document(number));
            }
            waste.drop();
            long before = Files.size(file);
            requireNonNull(subject.engine()).compact();
            assertThat(Files.size(file)).isLessThan(before / 2);
            isWhole(subject, DOCUMENTS);
        }
        try (var subject = Subject.of(Engine.start(EngineSettings.at(file)))) {
            isWhole(subject, DOCUMENTS);
            assertThat(subject.collection("kept").countDocuments(BsonDocument.parse("{round: 6}")))
                    .isEqualTo(DOCUMENTS);
        }
    }

    /// Its size is compared with a copy's, which holds what lives and nothing else.
    @Test
    void shrinksAfterMuchWritingToLittleMoreThanWhatLives() throws Exception {
        try (var subject = filled()) {
            var engine = requireNonNull(subject.engine());
            var kept = subject.collection("kept");
            AtOnce.run(
                    4,
                    thread -> {
                        for (int time = 0; time < CHANGES; time++) {
                            change(kept, (thread * CHANGES + time) % DOCUMENTS);
                        }
                        return thread;
                    });
            var over = new AtomicBoolean();
            AtOnce.run(
                    2,
                    thread -> {
                        if (thread == 0) {
                            engine.compact();
                            over.set(true);
                        } else {
                            while (!over.get()) {
                                change(kept, 0);
                            }
                        }
                        return thread;
                    });
            engine.compact();
            engine.backUp(directory.resolve("copy.db"));
            assertThat(Files.size(file)).isLessThan(2 * Files.size(directory.resolve("copy.db")));
            isWhole(subject, DOCUMENTS);
        }
    }

    /// A load writes parts of many megabytes: none is too large to be rewritten or moved.
    @Test
    void shrinksAfterALoadAndMuchWritingToWhatTheLoadTook() throws Exception {
        try (var subject = Subject.of(Engine.start(EngineSettings.at(file)))) {
            var kept = subject.collection("kept");
            for (int first = 0; first < LOADED; first += LOADED / 2) {
                kept.insertMany(
                        IntStream.range(first, first + LOADED / 2)
                                .mapToObj(number -> document(number).append("more", TWO_KILOBYTES))
                                .toList());
            }
            long loaded = Files.size(file);
            AtOnce.run(
                    8,
                    thread -> {
                        var random = new Random(thread);
                        for (int time = 0; time < CHANGES; time++) {
                            change(kept, random.nextInt(LOADED));
                        }
                        return thread;
                    });
            assertThat(Files.size(file)).isGreaterThan(loaded);
            requireNonNull(subject.engine()).compact();
            assertThat(Files.size(file)).isLessThan(loaded * 11 / 10);
            assertThat(kept.countDocuments()).isEqualTo(LOADED);
        }
    }

    private static void change(MongoCollection<BsonDocument> kept, int number) {
        kept.updateOne(
                new BsonDocument("_id", new BsonInt32(number)),
                BsonDocument.parse("{$inc: {changes: 1}}"));
    }

    @Test
    void answersWhileItIsCompacted() throws Exception {
        try (var subject = filled()) {
            var engine = requireNonNull(subject.engine());
            var writer = new Writer("w", 9);
            var over = new AtomicBoolean();
            AtOnce.run(
                    3,
                    thread -> {
                        switch (thread) {
                            case 0 -> compactUntil(over, engine);
                            case 1 -> writer.write(subject.collection("written"), 300);
                            default -> readUntilEnd(subject, over);
                        }
                        return thread;
                    });
            writer.check(subject.collection("written"));
        }
    }

    private static void compactUntil(AtomicBoolean over, Engine engine) {
        while (!over.get()) {
            engine.compact();
        }
    }

    private static void readUntilEnd(Subject subject, AtomicBoolean over) {
        try {
            IntStream.range(0, 40).forEach(time -> isWhole(subject, DOCUMENTS));
        } finally {
            over.set(true);
        }
    }

    private byte[] written() throws IOException {
        filled().close();
        return Files.readAllBytes(file);
    }

    private Subject filled() {
        var subject = Subject.of(Engine.start(EngineSettings.at(file)));
        var kept = subject.collection("kept");
        kept.createIndex(BsonDocument.parse("{n: 1}"));
        for (int first = 0; first < DOCUMENTS; first += 40) {
            kept.insertMany(
                    IntStream.range(first, first + 40).mapToObj(DataFileTests::document).toList());
        }
        return subject;
    }

    private static BsonDocument document(int number) {
        var text = new BsonString("控辍保学%05d".formatted(number).repeat(60));
        return new BsonDocument("_id", new BsonInt32(number))
                .append("n", new BsonInt32(number / 4))
                .append("text", text);
    }

    private static void isWhole(Subject subject, int documents) {
        var kept = subject.collection("kept");
        int found = 0;
        for (var document : kept.find().sort(BsonDocument.parse("{_id: 1}"))) {
            assertThat(document.getString("text")).isEqualTo(document(found++).getString("text"));
        }
        assertThat(found).isEqualTo(documents);
        assertThat(kept.countDocuments(BsonDocument.parse("{n: 17}"))).isEqualTo(4);
    }

    private static void refuses(Path file) {
        assertThatThrownBy(() -> Engine.start(EngineSettings.at(file)).close())
                .isInstanceOf(EngineRefusal.class)
                .hasMessageContaining(file.getFileName().toString());
    }
}

package org.baoxue.bench;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadTimeoutException;

import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.EngineSettings;
import org.baoxue.embedded.proof.Soak;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The embedded engine by the size of the database, beside the library's own backend as far as that
/// one ends in reasonable time: a question that it did not answer in time is not asked again.
final class EngineTables {

    private static final int[] SIZES = sizes("bench.sizes", "10000,100000,400000,1000000");
    private static final int[] STOCK_SIZES = sizes("bench.stock", "10000,100000,400000");
    private static final int[] CLIENTS = {1, 8, 32};
    private static final long NANOS = 1_000_000_000L * Integer.getInteger("bench.seconds", 20) / 4;
    private static final int ENOUGH = 2_000;

    private final SizeTable ours = new SizeTable("our engine, documents in all", SIZES);
    private final SizeTable stock = new SizeTable("the library's own, documents in all", SIZES);
    private final Set<String> givenUp = new HashSet<>();
    private final Counties counties;
    private final Path directory;

    private EngineTables(Counties counties, Path directory) {
        this.counties = counties;
        this.directory = directory;
    }

    /// What so many clients did.
    private record Done(long times, double seconds) {
        double perSecond() {
            return times / seconds;
        }
    }

    static String measure() throws Exception {
        var directory = Files.createTempDirectory("baoxue-bench");
        try {
            var counties = Counties.made();
            // Whoever comes first has the virtual machine get warm: not kept.
            new EngineTables(counties, directory).measure(SIZES[0]);
            var tables = new EngineTables(counties, directory);
            for (int size : SIZES) {
                tables.measure(size);
            }
            return tables.ours.markdown() + "\n" + tables.stock.markdown();
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void measure(int size) throws Exception {
        ofOurs(size);
        ofStock(size);
    }

    private void ofOurs(int size) throws Exception {
        var file = Files.createTempDirectory(directory, "ours").resolve("baoxue.db");
        try (var engine = Engine.start(EngineSettings.at(file));
                var contender = Contender.ours(engine)) {
            var asked = loaded(contender, size);
            latencies(contender, asked, size);
            growth(engine, file, asked, size);
        }
        reopened(size, file, "a clean close");
        Soak.writeAndKill(file);
        reopened(size, file, "kill -9");
        FileSystemUtils.deleteRecursively(file.getParent());
    }

    private void ofStock(int size) throws IOException {
        if (Arrays.stream(STOCK_SIZES).noneMatch(each -> each == size)) {
            return;
        }
        var file = Files.createTempDirectory(directory, "stock").resolve("stock.db");
        try (var contender = Contender.stock(file)) {
            latencies(contender, loaded(contender, size), size);
        }
        FileSystemUtils.deleteRecursively(file.getParent());
    }

    private Asked loaded(Contender contender, int size) {
        var asked = new Asked(contender.database(), counties, size / Counties.UNIT);
        long begun = System.nanoTime();
        counties.load(contender.database(), asked.copies());
        double seconds = (System.nanoTime() - begun) / 1e9;
        table(contender).put("loading, documents a second", size, rate(size / seconds));
        return asked;
    }

    private void latencies(Contender contender, Asked asked, int size) {
        var table = table(contender);
        asked.all().forEach((what, act) -> latency(table, what, size, act));
        var scan = "every poor household, as a frame reads them (a scan)";
        latency(table, scan, size, asked::everyPoorHousehold);
    }

    private void latency(SizeTable table, String row, int size, Consumer<RandomGenerator> act) {
        if (givenUp.contains(row)) {
            return;
        }
        try {
            table.put(row, size, median(act), Figure::milliseconds);
        } catch (MongoSocketReadTimeoutException late) {
            givenUp.add(row);
            table.put(row, size, "> %d s".formatted(Contender.PATIENCE));
        } catch (MongoException failed) {
            givenUp.add(row);
            table.put(row, size, "fails");
        }
    }

    /// Saves, the file before and after, and compacted.
    private void growth(Engine engine, Path file, Asked asked, int size) throws IOException {
        long loaded = Files.size(file);
        long saves = 0;
        for (int clients : CLIENTS) {
            var done = done(clients, asked::save);
            saves += done.times();
            var what = "durable saves a second, clients at once: %d".formatted(clients);
            ours.put(what, size, rate(done.perSecond()));
        }
        long grown = Files.size(file);
        engine.compact();
        ours.put("file, bytes a document: loaded", size, bytes(loaded / size));
        ours.put("· growth, bytes a save under this load", size, bytes((grown - loaded) / saves));
        ours.put("· compacted, bytes a document", size, bytes(Files.size(file) / size));
    }

    private void reopened(int size, Path file, String after) {
        long begun = System.nanoTime();
        try (var contender = Contender.ours(file)) {
            var asked = new Asked(contender.database(), counties, size / Counties.UNIT);
            asked.all().values().iterator().next().accept(new Random(1));
            double time = (System.nanoTime() - begun) / 1e6;
            ours.put(
                    "start after %s, to the first answer".formatted(after),
                    size,
                    time,
                    Figure::milliseconds);
        }
    }

    private SizeTable table(Contender contender) {
        return contender.ours() ? ours : stock;
    }

    private static double median(Consumer<RandomGenerator> act) {
        var random = new Random(7);
        times(act, random, NANOS / 2);
        var times = times(act, random, NANOS);
        return times.get(times.size() / 2) / 1e6;
    }

    private static List<Long> times(Consumer<RandomGenerator> act, Random random, long nanos) {
        var times = new ArrayList<Long>();
        long end = System.nanoTime() + nanos;
        while (times.isEmpty() || (times.size() < ENOUGH && System.nanoTime() < end)) {
            long begun = System.nanoTime();
            act.accept(random);
            times.add(System.nanoTime() - begun);
        }
        times.sort(null);
        return times;
    }

    private static Done done(int clients, Consumer<RandomGenerator> act) throws IOException {
        long begun = System.nanoTime();
        long end = begun + NANOS;
        try (var pool = Executors.newFixedThreadPool(clients)) {
            var all =
                    IntStream.range(0, clients)
                            .mapToObj(client ->
                                    pool.submit(() -> until(end, new Random(client), act)))
                            .toList();
            long times = 0;
            for (var each : all) {
                times += each.get();
            }
            return new Done(times, (System.nanoTime() - begun) / 1e9);
        } catch (Exception failed) {
            throw new IOException("a client failed", failed);
        }
    }

    private static long until(long end, Random random, Consumer<RandomGenerator> act) {
        long done = 0;
        while (System.nanoTime() < end) {
            act.accept(random);
            done++;
        }
        return done;
    }

    private static String rate(double perSecond) {
        return "%,.0f".formatted(perSecond);
    }

    private static String bytes(long bytes) {
        return "%,d".formatted(bytes);
    }

    private static int[] sizes(String setting, String usual) {
        return Arrays.stream(System.getProperty(setting, usual).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}

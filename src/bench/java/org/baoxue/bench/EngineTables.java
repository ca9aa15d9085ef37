package org.baoxue.bench;

import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.EngineSettings;
import org.baoxue.embedded.proof.Soak;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// The embedded engine by the size of a collection, beside the library's own backend as far as that
/// one ends in reasonable time.
final class EngineTables {

    private static final int[] SIZES = sizes("bench.sizes", "10000,100000,400000,1000000");
    private static final int[] STOCK_SIZES = sizes("bench.stock", "10000,100000");
    private static final int[] CLIENTS = {1, 8, 32};
    private static final long NANOS = 1_000_000_000L * Integer.getInteger("bench.seconds", 20) / 4;
    private static final int ENOUGH = 2_000;
    private static final int FEW = 3;

    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Double> ours = new HashMap<>();
    private final Path directory;

    private interface Act {
        void on(EngineSheets sheets, RandomGenerator random);
    }

    private EngineTables(Path directory) {
        this.directory = directory;
    }

    static List<Figure> measure() throws Exception {
        var directory = Files.createTempDirectory("baoxue-bench");
        try {
            var tables = new EngineTables(directory);
            for (int size : SIZES) {
                tables.ofOurs(size);
                tables.ofStock(size);
            }
            return tables.figures;
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private void ofOurs(int size) throws Exception {
        var file = directory.resolve("ours-" + size);
        try (var engine = Engine.start(EngineSettings.at(file));
                var contender = Contender.ours(engine)) {
            var sheets = new EngineSheets(contender.sheets(), size);
            load(contender, sheets);
            latencies(contender, sheets);
            long before = Files.size(file);
            rates(contender, sheets);
            long grown = Files.size(file);
            engine.compact();
            figures.add(
                    Figure.of(
                            "%,d documents: file loaded, after the saves, compacted"
                                    .formatted(size),
                            "%s, %s, %s"
                                    .formatted(
                                            megabytes(before),
                                            megabytes(grown),
                                            megabytes(Files.size(file)))));
        }
        reopened(size, file, "clean close");
        Soak.writeAndKill(file);
        reopened(size, file, "kill");
        Files.delete(file);
    }

    private void ofStock(int size) throws IOException {
        if (Arrays.stream(STOCK_SIZES).noneMatch(each -> each == size)) {
            return;
        }
        var file = directory.resolve("stock-" + size);
        try (var contender = Contender.stock(file)) {
            var sheets = new EngineSheets(contender.sheets(), size);
            load(contender, sheets);
            latencies(contender, sheets);
            rates(contender, sheets);
        }
        Files.delete(file);
    }

    private void load(Contender contender, EngineSheets sheets) {
        long begun = System.nanoTime();
        sheets.load();
        double seconds = (System.nanoTime() - begun) / 1e9;
        tell(contender, "%,d documents: loaded, a second", sheets, sheets.size() / seconds);
    }

    private void latencies(Contender contender, EngineSheets sheets) {
        var asked = new LinkedHashMap<String, Act>();
        asked.put("find by `_id`", EngineSheets::find);
        asked.put("find by `{_id, version}`", EngineSheets::findVersion);
        asked.put("find the 100 of a village", EngineSheets::findVillage);
        asked.put("page of 50, range and sort", EngineSheets::page);
        asked.forEach((what, act) -> {
            double time = median(random -> act.on(sheets, random));
            var key = "%,d documents: %s".formatted(sheets.size(), what);
            figures.add(
                    contender.ours()
                            ? Figure.of(key, precise(time))
                            : Figure.ofPeer("· stock", precise(time), time / ours(key)));
            ours.putIfAbsent(key, time);
        });
    }

    private void rates(Contender contender, EngineSheets sheets) throws IOException {
        for (int clients : CLIENTS) {
            if (contender.ours()) {
                var what = "%,d documents: durable saves a second, " + clients + " clients";
                tell(contender, what, sheets, rate(clients, sheets::save));
            }
            var what = "%,d documents: single inserts a second, " + clients + " clients";
            tell(contender, what, sheets, rate(clients, sheets::insert));
        }
    }

    private void reopened(int size, Path file, String after) {
        long begun = System.nanoTime();
        try (var contender = Contender.ours(file)) {
            new EngineSheets(contender.sheets(), size).find(new Random(1));
            var time = (System.nanoTime() - begun) / 1e6;
            figures.add(
                    Figure.of(
                            "%,d documents: reopened after a %s, to the first answer"
                                    .formatted(size, after),
                            Figure.milliseconds(time)));
        }
    }

    private void tell(Contender contender, String what, EngineSheets sheets, double rate) {
        var key = what.formatted(sheets.size());
        var told = "%,.0f".formatted(rate);
        figures.add(
                contender.ours()
                        ? Figure.of(key, told)
                        : Figure.ofPeer("· stock, not durable", told, ours(key) / rate));
        ours.putIfAbsent(key, rate);
    }

    private double ours(String key) {
        return ours.getOrDefault(key, Double.NaN);
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
        while (times.size() < ENOUGH && (times.size() < FEW || System.nanoTime() < end)) {
            long begun = System.nanoTime();
            act.accept(random);
            times.add(System.nanoTime() - begun);
        }
        times.sort(null);
        return times;
    }

    private static double rate(int clients, Consumer<RandomGenerator> act) throws IOException {
        long begun = System.nanoTime();
        long end = begun + NANOS;
        try (var pool = Executors.newFixedThreadPool(clients)) {
            var done =
                    IntStream.range(0, clients)
                            .mapToObj(client ->
                                    pool.submit(() -> until(end, new Random(client), act)))
                            .toList();
            long all = 0;
            for (var each : done) {
                all += each.get();
            }
            return all * 1e9 / (System.nanoTime() - begun);
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

    private static String precise(double milliseconds) {
        return milliseconds < 10
                ? "%.2f ms".formatted(milliseconds)
                : Figure.milliseconds(milliseconds);
    }

    private static String megabytes(long bytes) {
        return "%,.1f MB".formatted(bytes / 1e6);
    }

    private static int[] sizes(String setting, String usual) {
        return Arrays.stream(System.getProperty(setting, usual).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}

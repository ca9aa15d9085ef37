package org.baoxue.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// From the start of the process to the first GraphQL answer to somebody who has an account.
final class ColdStart {

    private static final Path COUNTY = Path.of("seed-data");
    private static final int STARTS = 3;
    private static final String QUESTION = "{ towns(first: 1) { edges { node { id name } } } }";

    private ColdStart() {}

    static List<Figure> measure() throws IOException {
        var directory = Files.createTempDirectory("baoxue-bench");
        try {
            var accounts = accountsAlone(directory.resolve("accounts"));
            var empty = new double[STARTS];
            var fresh = new double[STARTS];
            var again = new double[STARTS];
            var cached = new double[STARTS];
            var laidOut = LaidOut.in(directory.resolve("baoxue"));
            for (int i = 0; i < STARTS; i++) {
                var data = directory.resolve("data" + i);
                empty[i] = seconds(Path.of("memory"), accounts);
                fresh[i] = seconds(data, COUNTY);
                again[i] = seconds(data, COUNTY);
                cached[i] = seconds(laidOut, data, COUNTY);
            }
            return List.of(
                    figure("in memory, accounts alone", empty),
                    figure("new data directory, loading the sample county", fresh),
                    figure("again on that data directory", again),
                    figure("again, laid out and with the JVM's cache", cached));
        } finally {
            FileSystemUtils.deleteRecursively(directory);
        }
    }

    private static Figure figure(String what, double[] seconds) {
        Arrays.sort(seconds);
        return Figure.of(
                "cold start to first answer, " + what, "%.1f s".formatted(seconds[STARTS / 2]));
    }

    private static double seconds(Path data, Path seed) {
        return seconds(List.of("-jar", Server.jar().toString()), data, seed);
    }

    private static double seconds(List<String> start, Path data, Path seed) {
        long begun = System.nanoTime();
        try (var server = Server.ours(start, data, seed)) {
            Client.signedIn(server, "office").once(QUESTION);
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    /// A seed whose other files have their heading and no row.
    private static Path accountsAlone(Path directory) throws IOException {
        try (var files = Files.walk(COUNTY)) {
            for (var file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                var copy = directory.resolve(COUNTY.relativize(file));
                Files.createDirectories(copy.getParent());
                var lines = Files.readString(file, UTF_8);
                var kept =
                        file.endsWith("accounts.csv")
                                ? lines
                                : lines.substring(0, lines.indexOf('\n') + 1);
                Files.writeString(copy, kept, UTF_8);
            }
        }
        return directory;
    }
}

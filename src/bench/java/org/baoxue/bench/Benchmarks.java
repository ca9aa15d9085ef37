package org.baoxue.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import org.baoxue.bench.field.FieldDay;
import org.baoxue.bench.field.ServiceSoak;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Runs the parts named, or all of them, and prints a Markdown table for each.
final class Benchmarks {

    private static final Path TABLES = Path.of("target/benchmarks.md");

    private interface Part {
        /// Measures, and tells it in a table.
        String measure() throws Exception;
    }

    private interface Figures {
        List<Figure> measure() throws Exception;
    }

    private Benchmarks() {}

    static void main(String... named) throws Exception {
        // The library warns of each index that it ignores.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        var parts = parts();
        if (named.length > 0) {
            parts.keySet().retainAll(Set.of(named));
        }
        var tables = new StringBuilder(machine());
        for (var part : parts.entrySet()) {
            System.out.println("Measuring: " + part.getKey());
            tables.append("\n\n").append(part.getValue().measure());
            Files.writeString(TABLES, tables);
        }
        System.out.println("\n" + tables);
    }

    private static Map<String, Part> parts() {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("draw", told(DrawFigures::measure));
        parts.put("paper", told(PaperFigures::measure));
        parts.put("start", told(ColdStart::measure));
        parts.put("api", told(ApiLoad::measure));
        parts.put("access", told(AccessFigures::measure));
        parts.put("engine", EngineTables::measure);
        parts.put("soak", told(EngineSoak::measure));
        parts.put("service", told(ServiceSoak::measure));
        parts.put("field", told(FieldDay::measure));
        return parts;
    }

    private static Part told(Figures figures) {
        return () -> Figure.table(figures.measure());
    }

    private static String machine() {
        return "%d cores, %s, Java %s; figures are medians where nothing else is said."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        Runtime.version().feature());
    }
}

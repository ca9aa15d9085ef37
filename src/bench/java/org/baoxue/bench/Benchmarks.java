package org.baoxue.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Runs the parts named, or all of them, and prints one Markdown table.
final class Benchmarks {

    private static final Path TABLE = Path.of("target/benchmarks.md");

    private interface Part {
        List<Figure> measure() throws Exception;
    }

    private Benchmarks() {}

    static void main(String... named) throws Exception {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("draw", DrawFigures::measure);
        parts.put("paper", PaperFigures::measure);
        parts.put("start", ColdStart::measure);
        parts.put("api", ApiLoad::measure);
        parts.put("engine", EngineTables::measure);
        parts.put("soak", EngineSoak::measure);
        if (named.length > 0) {
            parts.keySet().retainAll(Set.of(named));
        }
        var figures = new ArrayList<Figure>();
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            System.out.println("Measuring: " + part.getKey());
            figures.addAll(part.getValue().measure());
        }
        var table = table(figures);
        Files.writeString(TABLE, table);
        System.out.println("\n" + table);
    }

    private static String table(List<Figure> figures) {
        var text = new StringBuilder();
        text.append(machine()).append("\n\n| what | figure | beside ours |\n|---|---:|---:|\n");
        figures.forEach(figure -> text.append(figure.row()).append('\n'));
        return text.toString();
    }

    private static String machine() {
        return "%d cores, %s, Java %s; figures are medians."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        Runtime.version().feature());
    }
}

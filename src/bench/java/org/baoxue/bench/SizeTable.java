package org.baoxue.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/// A table with a column for each size. A cell tells the figure and, in brackets, how many times
/// that of the size before it is.
final class SizeTable {

    private final String title;
    private final int[] sizes;
    private final Map<String, Map<Integer, String>> rows = new LinkedHashMap<>();
    private final Map<String, Double> last = new LinkedHashMap<>();

    SizeTable(String title, int... sizes) {
        this.title = title;
        this.sizes = sizes.clone();
    }

    void put(String row, int size, double figure, DoubleFunction<String> told) {
        var before = last.put(row, figure);
        var growth = before == null ? "" : " (× %.1f)".formatted(figure / before);
        put(row, size, told.apply(figure) + growth);
    }

    void put(String row, int size, String cell) {
        rows.computeIfAbsent(row, _ -> new LinkedHashMap<>()).put(size, cell);
    }

    String markdown() {
        var heads = Arrays.stream(sizes).mapToObj(size -> String.format(Locale.ROOT, "%,d", size));
        var lines = new StringBuilder();
        lines.append("| %s | %s |%n".formatted(title, heads.collect(Collectors.joining(" | "))));
        lines.append("|---|%s%n".formatted("---:|".repeat(sizes.length)));
        rows.forEach((row, cells) -> {
            var told = Arrays.stream(sizes).mapToObj(size -> cells.getOrDefault(size, ""));
            lines.append("| %s | %s |%n".formatted(row, told.collect(Collectors.joining(" | "))));
        });
        return lines.toString();
    }
}

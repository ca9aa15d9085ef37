package org.baoxue.seed;

import java.util.List;
import java.util.stream.Collectors;

/// The seed's files cannot be used as they are, so the service does not start.
final class SeedRefused extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 100;

    private final transient List<BadRow> rows;

    SeedRefused(List<BadRow> rows) {
        super(described(rows));
        this.rows = List.copyOf(rows);
    }

    List<BadRow> rows() {
        return rows;
    }

    private static String described(List<BadRow> rows) {
        var shown =
                rows.stream().limit(SHOWN).map(row -> "  " + row).collect(Collectors.joining("\n"));
        var more = rows.size() - SHOWN;
        var hidden = more > 0 ? "\n  and %,d more".formatted(more) : "";
        return "Bad rows in the seed, %,d in all:\n%s%s".formatted(rows.size(), shown, hidden);
    }
}

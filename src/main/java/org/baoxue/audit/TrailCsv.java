package org.baoxue.audit;

import org.baoxue.api.Csv;
import org.baoxue.shared.Sha256;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The trail as a file for a spreadsheet, and a link as text, field by field.
final class TrailCsv {

    private static final List<String> COLUMNS =
            List.of(
                    "previous",
                    "stream",
                    "sequence",
                    "act",
                    "at",
                    "action",
                    "subject",
                    "by",
                    "roles",
                    "address",
                    "fields",
                    "before",
                    "after",
                    "reason",
                    "hash");

    private TrailCsv() {}

    static void write(Stream<AuditEvent> links, Appendable out) throws IOException {
        Csv.write(COLUMNS, links.map(TrailCsv::row), out);
    }

    private static List<String> row(AuditEvent link) {
        return Stream.concat(cells(link).stream(), Stream.of(link.hash().hex())).toList();
    }

    /// All that a link's hash is of, in order.
    static List<String> cells(AuditEvent link) {
        return List.of(
                link.previous().hex(),
                link.stream(),
                Long.toString(link.sequence()),
                link.act(),
                link.at().toString(),
                link.action(),
                link.subject(),
                link.by().value(),
                String.join(" ", link.roles()),
                text(link.address()),
                String.join(" ", link.fields()),
                hex(link.before()),
                hex(link.after()),
                text(link.reason()));
    }

    private static String hex(@Nullable Sha256 hash) {
        return hash == null ? "" : hash.hex();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}

package org.baoxue.audit;

import org.baoxue.shared.Sha256;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// A link as text, field by field.
final class TrailCsv {

    private TrailCsv() {}

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

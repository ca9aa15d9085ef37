package org.baoxue.database.migration;

import static java.util.stream.Collectors.joining;

import org.baoxue.shared.yaml.Mistake;

import java.util.List;

/// Stops the start: this program and this database do not go together.
final class MigrationsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    private MigrationsRefused(String what, String action) {
        super(what);
        this.action = action;
    }

    static MigrationsRefused mistakes(List<Mistake> mistakes) {
        return new MigrationsRefused(
                mistakes.stream().map(Mistake::toString).collect(joining("\n")),
                "Put the named files right.");
    }

    static MigrationsRefused tooNew(String applied, int known) {
        return new MigrationsRefused(
                "The database has been changed by a newer program: it has migration %s, and this program knows them up to %d."
                        .formatted(applied, known),
                "Start the newer program, or restore the back-up that was made before it ran."
                        + " Nothing was changed.");
    }

    static MigrationsRefused changed(String name) {
        return new MigrationsRefused(
                "The migration %s is not the one that was applied to this database."
                        .formatted(name),
                "Put its file back as it was, and write the change as the next migration.");
    }

    String action() {
        return action;
    }
}

package org.baoxue.bench;

import org.baoxue.embedded.proof.Soak;

import java.time.Duration;
import java.util.List;

/// Minutes of mixed load on the embedded engine, which is killed every half minute.
final class EngineSoak {

    private static final Duration DURATION =
            Duration.ofMinutes(Integer.getInteger("bench.minutes", 10));

    private EngineSoak() {}

    static List<Figure> measure() throws Exception {
        var report = Soak.run(DURATION);
        var what =
                "%d minutes of mixed load, %d kills"
                        .formatted(DURATION.toMinutes(), report.kills());
        return List.of(
                Figure.of(
                        what + ": acknowledged writes, all found", "%,d".formatted(report.kept())),
                Figure.of(
                        what + ": longest start of the process after a kill",
                        Figure.milliseconds((double) report.longestStart().toMillis())),
                Figure.of(
                        what + ": file at the end",
                        "%,.1f MB for %,d documents"
                                .formatted((double) report.fileBytes() / 1e6, report.documents())));
    }
}

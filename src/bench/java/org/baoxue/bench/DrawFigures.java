package org.baoxue.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

import java.util.List;

/// The draw over a million households, and over a county twice as large with the same drawn towns.
final class DrawFigures {

    private DrawFigures() {}

    static List<Figure> measure() throws RunnerException {
        return Jmh.run(DrawBenchmark.class).stream().map(DrawFigures::figure).toList();
    }

    private static Figure figure(RunResult result) {
        int households = Integer.parseInt(result.getParams().getParam("households"));
        return Figure.of(
                "draw over %,d households, frame to result, in a heap of %s"
                        .formatted(households, DrawBenchmark.HEAP.replace("m", " MB")),
                "%s, %.0f MB passed through"
                        .formatted(
                                Figure.milliseconds(Jmh.median(result)),
                                Jmh.allocatedMegabytes(result)));
    }
}

package org.baoxue.bench;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

import java.util.Collection;

/// Runs the benchmarks of a class, each in a process of its own.
final class Jmh {

    private static final int MEDIAN = 50;

    private Jmh() {}

    static Collection<RunResult> run(Class<?> benchmarks) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(benchmarks.getName() + "\\.")
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build();
        return new Runner(options).run();
    }

    static String name(RunResult result) {
        var name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// In the benchmark's unit of time.
    static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
    }

    static double allocatedMegabytes(RunResult result) {
        var bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return bytes == null ? Double.NaN : bytes.getScore() / 1e6;
    }
}

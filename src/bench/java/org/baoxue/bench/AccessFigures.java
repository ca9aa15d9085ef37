package org.baoxue.bench;

import org.baoxue.access.AccessBenchmark;
import org.openjdk.jmh.runner.RunnerException;

import java.util.List;
import java.util.TreeMap;

/// What the access rules cost, beside the same page without them.
final class AccessFigures {

    private AccessFigures() {}

    static List<Figure> measure() throws RunnerException {
        var medians = new TreeMap<String, Double>();
        Jmh.run(AccessBenchmark.class)
                .forEach(result ->
                        medians.put(result.getParams().getParam("rules"), Jmh.median(result)));
        double with = medians.firstEntry().getValue();
        double without = medians.lastEntry().getValue();
        return List.of(
                Figure.of(
                        "page of 20 households for a town, with the access rules",
                        Figure.milliseconds(with / 1000)),
                Figure.ofPeer(
                        "the same without them",
                        Figure.milliseconds(without / 1000),
                        with / without));
    }
}

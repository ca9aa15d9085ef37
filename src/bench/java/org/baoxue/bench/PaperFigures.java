package org.baoxue.bench;

import org.baoxue.printing.PaperBenchmark;
import org.openjdk.jmh.runner.RunnerException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The slip and the bundle of all checklists as the service prints them, and on openhtmltopdf.
final class PaperFigures {

    private PaperFigures() {}

    static List<Figure> measure() throws RunnerException {
        var medians = new HashMap<String, Double>();
        Jmh.run(PaperBenchmark.class)
                .forEach(result -> medians.put(Jmh.name(result), Jmh.median(result)));
        var figures = new ArrayList<Figure>();
        pair(figures, medians, "a warm slip", "slip");
        pair(figures, medians, "100 slips", "hundredSlips");
        pair(figures, medians, "a bundle of 101 forms", "bundle");
        return figures;
    }

    private static void pair(
            List<Figure> figures, Map<String, Double> medians, String what, String name) {
        double ours = medians.getOrDefault(name, Double.NaN);
        double peers = medians.getOrDefault(name + "ByPeer", Double.NaN);
        figures.add(Figure.of(what, Figure.milliseconds(ours)));
        figures.add(
                Figure.ofPeer(what + ", openhtmltopdf", Figure.milliseconds(peers), peers / ours));
    }
}

package org.baoxue.sampling.estimate;

import org.baoxue.sampling.estimate.Observation.Finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A sample for tests, village by village: `add("A", 4, "A1", 10, "..x?")` observes four of ten
/// households, of which the third has a problem and the fourth could not be visited.
final class Observations {

    private final int townsInFrame;
    private final List<Observation> all = new ArrayList<>();

    private Observations(int townsInFrame) {
        this.townsInFrame = townsInFrame;
    }

    static Observations ofTowns(int townsInFrame) {
        return new Observations(townsInFrame);
    }

    Observations add(
            String town, int villagesInFrame, String village, int householdsInFrame, String found) {
        for (int i = 0; i < found.length(); i++) {
            all.add(
                    new Observation(
                            town,
                            village,
                            village + "-" + i,
                            townsInFrame,
                            villagesInFrame,
                            householdsInFrame,
                            finding(found.charAt(i))));
        }
        return this;
    }

    List<Observation> list() {
        return all;
    }

    /// At least two towns, everything else may be odd: single villages and households, all of a
    /// stage taken, no problem at all.
    static Observations random(Random random) {
        int towns = 2 + random.nextInt(5);
        var sample = ofTowns(towns + random.nextInt(10));
        int rate = random.nextInt(100);
        for (int t = 0; t < towns; t++) {
            int villages = 1 + random.nextInt(4);
            int villagesInFrame = villages + random.nextInt(5);
            for (int v = 0; v < villages; v++) {
                int households = 1 + random.nextInt(12);
                var found = new StringBuilder();
                for (int h = 0; h < households; h++) {
                    found.append(random.nextInt(100) < rate ? 'x' : '.');
                }
                sample.add(
                        "T" + t,
                        villagesInFrame,
                        "T" + t + "V" + v,
                        households + random.nextInt(20),
                        found.toString());
            }
        }
        Collections.shuffle(sample.all, random);
        return sample;
    }

    private static Finding finding(char mark) {
        return switch (mark) {
            case 'x' -> Finding.PROBLEM;
            case '?' -> Finding.NOT_VISITED;
            default -> Finding.NO_PROBLEM;
        };
    }
}

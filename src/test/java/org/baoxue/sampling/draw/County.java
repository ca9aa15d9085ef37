package org.baoxue.sampling.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// A county for tests. Where a test is about the order of tickets, it names units by that order:
/// `villages("619901101", 3, 9)` gives three households to the village with the lowest ticket.
final class County {

    static final String CODE = "619901";
    static final Seed SEED = new Seed("53096217404418835127");
    static final DrawCode DRAW = new DrawCode("2019-SY-01");

    private final List<FrameUnit> units = new ArrayList<>();

    County town(String town) {
        return with(Stage.TOWN, CODE, town);
    }

    /// Planned-exit villages with so many households each, lowest ticket first.
    County villages(String town, int... households) {
        var villages =
                lowestFirst(
                        Stage.VILLAGE,
                        IntStream.range(0, households.length)
                                .mapToObj(i -> "%s2%02d".formatted(town, i))
                                .toList());
        for (int i = 0; i < households.length; i++) {
            with(Stage.VILLAGE, town, villages.get(i)).households(villages.get(i), households[i]);
        }
        return this;
    }

    /// Households of a village, which need not be in the frame itself.
    County households(String village, int number) {
        IntStream.rangeClosed(1, number)
                .mapToObj(i -> "%s-%05d".formatted(village, i))
                .forEach(household -> with(Stage.HOUSEHOLD, village, household));
        return this;
    }

    County with(Stage stage, String parent, String code) {
        units.add(new FrameUnit(stage, parent, code));
        return this;
    }

    List<FrameUnit> units() {
        return units;
    }

    Frame frame() {
        return Frame.of(units);
    }

    Frame shuffled(Random random) {
        var shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, random);
        return Frame.of(shuffled);
    }

    Draw draw(Plan plan) {
        return new Draw(DRAW, plan, frame());
    }

    DrawResult drawn(Plan plan) {
        return draw(plan).all(Seeds.one(SEED));
    }

    static List<String> lowestFirst(Stage stage, List<String> codes) {
        var tickets = new Tickets(SEED, DRAW, stage);
        return codes.stream().sorted(Comparator.comparing(tickets::of)).toList();
    }

    /// One of countless counties, odd ones among them: towns without villages, villages without a
    /// line of their own or listed under another town, nine-year schools, units of other counties.
    static County random(Random random) {
        var county = new County().with(Stage.TOWN, "619902", "619902101");
        for (int t = 1; t <= 1 + random.nextInt(6); t++) {
            var town = "6199011%02d".formatted(t);
            if (random.nextInt(10) > 0) {
                county.town(town);
            }
            for (int v = 0; v < random.nextInt(6); v++) {
                var village = "%s2%02d".formatted(town, v);
                switch (random.nextInt(8)) {
                    case 0 -> {}
                    case 1 -> county.with(Stage.VILLAGE, "619901101", village);
                    default -> county.with(Stage.VILLAGE, town, village);
                }
                county.households(village, random.nextInt(9));
            }
            for (int s = 0; s < random.nextInt(5); s++) {
                var school = "%s-S%02d".formatted(town, s);
                int levels = random.nextInt(3);
                if (levels < 2) {
                    county.with(Stage.SCHOOL_PRIMARY, town, school);
                }
                if (levels > 0) {
                    county.with(Stage.SCHOOL_MIDDLE, town, school);
                }
            }
        }
        return county;
    }
}

package org.baoxue.sampling.draw;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.sampling.draw.DrawnTown.DrawnSchool;
import org.baoxue.sampling.draw.DrawnTown.DrawnVillage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What holds for every county, tried on many.
class DrawPropertyTests {

    private static final int COUNTIES = 300;
    private static final Seeds SEEDS =
            new Seeds(new Seed("first 12345"), new Seed("second, 678"), new Seed("third 90"));

    @RepeatedTest(COUNTIES)
    void drawsWhatTheRuleSays(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var county = County.random(random);
        var plan = randomPlan(random);
        var byTheBook = new ByTheBook("2019-SY-01", plan, county.units(), SEEDS);

        var result = new Draw(County.DRAW, plan, county.shuffled(random)).all(SEEDS);

        assertThat(result.teams().stream().map(DrawPropertyTests::plain).toList())
                .isEqualTo(byTheBook.teams());
        assertThat(
                        result.shortfalls().stream()
                                .map(s -> s.stage() + " " + s.parent() + " " + s.number()))
                .isEqualTo(byTheBook.shortfalls());
    }

    @RepeatedTest(COUNTIES)
    void drawsNoHouseholdTwiceAndAccountsForEveryOnePlanned(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var plan = randomPlan(random);

        var result = County.random(random).draw(plan).all(SEEDS);

        assertThat(
                        result.teams().stream()
                                .flatMap(DrawPropertyTests::drawnAndReserves)
                                .map(DrawnHousehold::code))
                .doesNotHaveDuplicates();
        int drawn = result.teams().stream().mapToInt(team -> team.households().size()).sum();
        int missing =
                result.shortfalls().stream()
                        .filter(shortfall -> shortfall.stage() == Stage.HOUSEHOLD)
                        .mapToInt(Shortfall::number)
                        .sum();
        assertThat(drawn + missing).isEqualTo(result.teams().size() * plan.householdsPerTown());
    }

    private static Plan randomPlan(Random random) {
        return new Plan(
                County.CODE,
                1 + random.nextInt(5),
                random.nextInt(4),
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(25),
                random.nextInt(4));
    }

    private static Stream<DrawnHousehold> drawnAndReserves(DrawnTown team) {
        return Stream.concat(
                team.households().stream(),
                team.villages().stream().flatMap(village -> village.reserves().stream()));
    }

    private static ByTheBook.Team plain(DrawnTown team) {
        return new ByTheBook.Team(
                team.town(),
                team.villages().stream().map(DrawnVillage::code).toList(),
                team.schools().stream().map(DrawnSchool::code).toList(),
                codes(team.households()),
                codes(team.householdsOutsideDrawnVillages()),
                team.villages().stream().map(village -> codes(village.reserves())).toList());
    }

    private static List<String> codes(List<DrawnHousehold> households) {
        return households.stream().map(DrawnHousehold::code).toList();
    }
}

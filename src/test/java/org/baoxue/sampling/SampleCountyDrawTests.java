package org.baoxue.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.sampling.draw.Draw;
import org.baoxue.sampling.draw.DrawCode;
import org.baoxue.sampling.draw.DrawResult;
import org.baoxue.sampling.draw.DrawnTown;
import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.sampling.draw.DrawnTown.DrawnVillage;
import org.baoxue.sampling.draw.Seed;
import org.baoxue.sampling.draw.Seeds;
import org.baoxue.sampling.draw.Shortfall;
import org.baoxue.support.SampleCountyTest;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@SampleCountyTest
class SampleCountyDrawTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/sample-county-draw.txt");

    @Autowired private Speaking speaking;
    @Autowired private Sampling sampling;
    @Autowired private Frames frames;

    /// 4 towns, 8 villages, 8 schools, 80 households. The golden file was computed from `seed-data`
    /// by another program, in Python, after the words of the rule. The review has a code of its
    /// own, so that other tests can run the standard one in the same database.
    @Test
    void drawsTheStandardReviewAsItWasAlwaysDrawn() throws IOException {
        var review = AReview.standard(speaking, "2019-GD-01", "619901");
        review.freeze();
        var frozen = sampling.find(new SampleId(review.id())).orElseThrow();
        var draw = new Draw(new DrawCode("2019-SY-01"), frozen.numbers(), frames.of(frozen));
        assertThat(told(frozen.frame(), draw.all(Seeds.one(new Seed(AReview.SEED)))))
                .isEqualTo(Files.readString(GOLDEN));
    }

    private static String told(FrozenFrame frame, DrawResult result) {
        var head = Stream.of("frame " + frame.hash(), frame.counts().toString());
        var teams = result.teams().stream().flatMap(SampleCountyDrawTests::told);
        var shortfalls = result.shortfalls().stream().map(Shortfall::toString);
        return Stream.of(head, teams, shortfalls)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> told(DrawnTown town) {
        return Stream.of(
                        Stream.of("", "team %d: %s".formatted(town.team(), town.town())),
                        town.villages().stream().map(village -> told(town, village)),
                        town.schools().stream().map(school -> school.stage() + " " + school.code()),
                        town.households().stream()
                                .map(household -> "household " + household.code()))
                .flatMap(lines -> lines);
    }

    private static String told(DrawnTown town, DrawnVillage village) {
        return "village %s (of %d) with %d households, reserves %s"
                .formatted(
                        village.code(),
                        town.villagesInFrame(),
                        village.householdsInFrame(),
                        village.reserves().stream()
                                .map(DrawnHousehold::code)
                                .collect(Collectors.joining(" ")));
    }
}

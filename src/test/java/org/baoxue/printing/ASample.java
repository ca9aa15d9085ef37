package org.baoxue.printing;

import org.baoxue.reviews.Review;
import org.baoxue.reviews.SamplingPlan;
import org.baoxue.sampling.Cancellation;
import org.baoxue.sampling.DrawStep;
import org.baoxue.sampling.FrozenFrame;
import org.baoxue.sampling.FrozenFrame.FrameCounts;
import org.baoxue.sampling.HouseholdReplacement;
import org.baoxue.sampling.Sample;
import org.baoxue.sampling.SampleId;
import org.baoxue.sampling.SeedReading;
import org.baoxue.sampling.draw.Draw;
import org.baoxue.sampling.draw.DrawResult;
import org.baoxue.sampling.draw.Frame;
import org.baoxue.sampling.draw.FrameUnit;
import org.baoxue.sampling.draw.Plan;
import org.baoxue.sampling.draw.Seed;
import org.baoxue.sampling.draw.Seeds;
import org.baoxue.sampling.draw.Stage;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.VillageId;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The draw of a small county: five towns of three villages, a household replaced.
final class ASample {

    static final Review REVIEW =
            new Review(
                    ASheet.REVIEW,
                    new CountyId("619977"),
                    "样例县",
                    "样例县2019年义务教育有保障市级复查",
                    LocalDate.of(2019, 8, 31),
                    LocalDate.of(2019, 10, 20),
                    LocalDate.of(2019, 10, 31),
                    SamplingPlan.standard(2019),
                    0,
                    null,
                    new UserId("office"),
                    Instant.parse("2019-10-10T00:00:00Z"),
                    null);

    private static final Seed SEED = new Seed("53096217404418835127");
    private static final Instant FROZEN = Instant.parse("2019-10-18T01:00:00Z");
    private static final UserId OFFICE = new UserId("office");
    private static final Names NAMES =
            new Names(Map.of("office", "李主任", "619977", "样例县", "619977101", "青石镇"));

    private ASample() {}

    static Sample drawn() {
        return of(null);
    }

    static DrawRecordPages pages() {
        return new DrawRecordPages(REVIEW, drawn(), NAMES);
    }

    static DrawRecordPages cancelledPages() {
        var why = new Cancellation("抽样框漏列一镇", OFFICE, FROZEN.plusSeconds(9000));
        return new DrawRecordPages(REVIEW, of(why), NAMES);
    }

    private static Sample of(@Nullable Cancellation cancelled) {
        var frame = frame();
        var plan = new Plan("619977", 4, 2, 1, 1, 20, 5);
        var id = new SampleId(ASheet.REVIEW.value());
        var result = new Draw(id.drawCode(), plan, frame).all(Seeds.one(SEED));
        return new Sample(
                id,
                ASheet.REVIEW,
                REVIEW.county(),
                REVIEW.plan(),
                new FrozenFrame(
                        new ObjectId("5dab0a000000000000000000"),
                        frame.hash(),
                        new FrameCounts(5, 15, 5, 5, 240),
                        OFFICE,
                        FROZEN),
                List.of(
                        new SeedReading(
                                DrawStep.ALL,
                                SEED,
                                List.of("王见证", "赵见证"),
                                OFFICE,
                                FROZEN.plusSeconds(3600),
                                FROZEN.plusSeconds(3700))),
                result,
                List.of(replacement(result)),
                cancelled,
                false,
                3);
    }

    private static HouseholdReplacement replacement(DrawResult result) {
        var village =
                result.teams().stream()
                        .flatMap(team -> team.villages().stream())
                        .filter(drawn -> !drawn.reserves().isEmpty())
                        .findFirst()
                        .orElseThrow();
        var team = result.town(village.code().substring(0, 9)).orElseThrow();
        var away =
                team.households().stream()
                        .filter(household -> household.village().equals(village.code()))
                        .findFirst()
                        .orElseThrow();
        return new HouseholdReplacement(
                team.team(),
                new HouseholdId(away.code()),
                new VillageId(away.village()),
                HouseholdReplacement.Reason.AWAY_AFTER_TWO_TRIES,
                "10月22日、23日两次上门无人",
                HouseholdReplacement.Source.RESERVE,
                village.reserves().getFirst(),
                OFFICE,
                FROZEN.plusSeconds(90_000));
    }

    private static Frame frame() {
        var units = new ArrayList<FrameUnit>();
        for (int t = 1; t <= 5; t++) {
            var town = "6199771%02d".formatted(t);
            units.add(new FrameUnit(Stage.TOWN, "619977", town));
            units.add(new FrameUnit(Stage.SCHOOL_PRIMARY, town, town + "-S01"));
            units.add(new FrameUnit(Stage.SCHOOL_MIDDLE, town, town + "-S02"));
            for (int v = 1; v <= 3; v++) {
                var village = town + "20" + v;
                units.add(new FrameUnit(Stage.VILLAGE, town, village));
                for (int h = 1; h <= (t == 1 ? 4 : 16); h++) {
                    units.add(
                            new FrameUnit(
                                    Stage.HOUSEHOLD, village, "%s-%05d".formatted(village, h)));
                }
            }
        }
        return Frame.of(units);
    }
}

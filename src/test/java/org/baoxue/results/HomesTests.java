package org.baoxue.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.baoxue.results.HouseholdsWithProblem.Reading;
import org.baoxue.sampling.HouseholdReplacement;
import org.baoxue.sampling.HouseholdReplacement.Reason;
import org.baoxue.sampling.HouseholdReplacement.Source;
import org.baoxue.sampling.SampledTown;
import org.baoxue.sampling.SampledTown.SampledHousehold;
import org.baoxue.sampling.SampledTown.SampledVillage;
import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.sampling.draw.Ticket;
import org.baoxue.sampling.estimate.Certainty;
import org.baoxue.sampling.estimate.Observation;
import org.baoxue.sampling.estimate.Observation.Finding;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two towns of eighteen; in each one village of three, in which households 1 and 2 of ten were
/// drawn, and household 1 of another village from outside.
class HomesTests {

    private static final String OUTSIDE = "203";
    private static final Ticket TICKET = new Ticket("0".repeat(64));

    private final List<HouseholdReplacement> replacements = new ArrayList<>();
    private final Map<HouseholdId, Boolean> problems = new HashMap<>();

    @Test
    void observesEveryHouseholdApproachedInADrawnVillageWithTheSizesItWasDrawnFrom() {
        replaced(home(1, "201", 2), home(1, "201", 3));
        visited(home(1, "201", 1), true);
        visited(home(1, "201", 3), false);
        visited(home(1, OUTSIDE, 1), true);
        assertThat(new Homes(List.of(town(1)), replacements, problems).observations())
                .containsExactly(
                        observation(1, Finding.PROBLEM),
                        observation(2, Finding.NOT_VISITED),
                        observation(3, Finding.NO_PROBLEM));
    }

    @Test
    void weighsAHouseholdByWhatItStandsFor() {
        allVisitedWithoutProblem();
        visited(home(1, "201", 1), true);
        var share = result().leavingOut();
        assertThat(share).isNotNull();
        // (18/2)(3/1)(10/2) = 135 households of the county for each of the four.
        assertThat(share.total()).isCloseTo(135, within(1e-9));
        assertThat(share.share()).isCloseTo(0.25, within(1e-12));
        assertThat(share.interval()).isNotNull();
        assertThat(share.interval().lower()).isLessThan(0.25);
        assertThat(share.interval().upper()).isGreaterThan(0.25);
        assertThat(share.reason()).isNull();
    }

    @Test
    void isProvisionalAsLongAsAHouseholdIsOpen() {
        allVisitedWithoutProblem();
        visited(home(2, "201", 1), true);
        problems.remove(home(2, "201", 2));
        var result = result();
        assertThat(result.open()).isEqualTo(1);
        assertThat(result.unreachable()).isZero();
        assertThat(result.standing()).isEqualTo("阶段性结果，尚有1户未计入");
        assertThat(result.worstCase()).as("an open household is no problem").isNull();
        assertThat(result.shares()).containsOnlyKeys(Reading.LEAVING_OUT);
        assertThat(result.method().open()).containsExactly(home(2, "201", 2));
        assertThat(result.method().text())
                .contains("尚有1户未计入", "1个镇估计")
                .as("codes are in the data")
                .doesNotContain("619901102201-00002");
    }

    @Test
    void estimatesFromTownsWithoutAnOpenHouseholdOnly() {
        allVisitedWithoutProblem();
        visited(home(2, "201", 1), true);
        problems.remove(home(2, "201", 2));
        var share = result().leavingOut();
        assertThat(share).isNotNull();
        assertThat(share.share()).as("one home stands for no town").isZero();
        assertThat(share.towns()).isEqualTo(1);
        assertThat(share.reason()).isEqualTo(Certainty.Reason.FEWER_THAN_TWO_TOWNS);
        problems.remove(home(1, "201", 2));
        assertThat(result().leavingOut()).isNull();
    }

    @Test
    void countsAHouseholdThatCannotBeVisitedAsTheWorstCase() {
        replaced(home(1, "201", 2), home(1, "201", 3));
        allVisitedWithoutProblem();
        visited(home(1, "201", 3), false);
        var result = result();
        assertThat(result.standing()).isEqualTo("全部计入");
        assertThat(result.unreachable()).isEqualTo(1);
        assertThat(result.open()).isZero();
        assertThat(result.leavingOut()).isNotNull();
        assertThat(result.leavingOut().share()).isZero();
        assertThat(result.worstCase()).isNotNull();
        assertThat(result.worstCase().share()).isPositive();
        assertThat(result.shares()).containsOnlyKeys(Reading.LEAVING_OUT, Reading.WORST_CASE);
    }

    @Test
    void countsAReplacedHouseholdBesidesItsSubstitute() {
        replaced(home(1, "201", 2), home(1, "201", 3));
        allVisitedWithoutProblem();
        visited(home(1, "201", 3), true);
        var result = result();
        assertThat(result.visited()).isEqualTo(6);
        assertThat(result.withProblem()).isEqualTo(1);
        assertThat(result.worstCase()).isNotNull();
        assertThat(result.worstCase().households()).isEqualTo(5);
        // Of town 1's three two have a problem in the worst case, of town 2's two none.
        assertThat(result.worstCase().share()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(result.method().text())
                .contains("未能到访而替换的1户：619901101201-00002（已搬迁，替换为619901101201-00003）");
    }

    @Test
    void leavesHouseholdsFromOutsideToTheNote() {
        allVisitedWithoutProblem();
        visited(home(1, OUTSIDE, 1), true);
        var result = result();
        assertThat(result.leavingOut()).isNotNull();
        assertThat(result.leavingOut().share()).isZero();
        assertThat(result.withProblem()).isEqualTo(1);
        assertThat(result.method().outside())
                .containsExactly(home(1, OUTSIDE, 1), home(2, OUTSIDE, 1));
        assertThat(result.method().text()).contains("抽中村以外补足的2户", "不参与占比估计");
    }

    @Test
    void givesTheReasonInsteadOfAnIntervalForASingleTown() {
        allVisitedWithoutProblem();
        var share = new Homes(List.of(town(1)), replacements, problems).result().leavingOut();
        assertThat(share).isNotNull();
        assertThat(share.interval()).isNull();
        assertThat(share.plainInterval()).isNull();
        assertThat(share.reason()).isEqualTo(Certainty.Reason.FEWER_THAN_TWO_TOWNS);
    }

    @Test
    void givesNoShareWhereNobodyWasVisited() {
        assertThat(result().leavingOut()).isNull();
        assertThat(result().worstCase()).isNull();
        assertThat(result().open()).isEqualTo(6);
    }

    private HouseholdsWithProblem result() {
        return new Homes(List.of(town(1), town(2)), replacements, problems).result();
    }

    private void allVisitedWithoutProblem() {
        for (var town = 1; town <= 2; town++) {
            visited(home(town, "201", 1), false);
            visited(home(town, "201", 2), false);
            visited(home(town, OUTSIDE, 1), false);
        }
    }

    private void visited(HouseholdId home, boolean withProblem) {
        problems.put(home, withProblem);
    }

    private void replaced(HouseholdId home, HouseholdId substitute) {
        replacements.add(
                new HouseholdReplacement(
                        1,
                        home,
                        village(home),
                        Reason.MOVED,
                        null,
                        Source.RESERVE,
                        new DrawnHousehold(
                                substitute.value(), village(substitute).value(), TICKET, false),
                        new UserId("leader"),
                        Instant.EPOCH));
    }

    private SampledTown town(int number) {
        var homes = new ArrayList<SampledHousehold>();
        homes.add(sampled(home(number, "201", 1), false, null));
        homes.add(sampled(home(number, "201", 2), false, null));
        homes.add(sampled(home(number, OUTSIDE, 1), true, null));
        if (number == 1) {
            replacements.forEach(
                    one -> homes.add(sampled(home(1, "201", 3), false, one.household())));
        }
        return new SampledTown(
                number,
                new TownId("61990110" + number),
                TICKET,
                18,
                3,
                List.of(new SampledVillage(village(home(number, "201", 1)), TICKET, 10, List.of())),
                List.of(),
                homes);
    }

    private SampledHousehold sampled(
            HouseholdId home, boolean outside, @Nullable HouseholdId standsFor) {
        return new SampledHousehold(
                home,
                village(home),
                TICKET,
                outside,
                standsFor,
                replacements.stream()
                        .filter(one -> one.household().equals(home))
                        .findFirst()
                        .orElse(null));
    }

    private static Observation observation(int serial, Finding finding) {
        return new Observation(
                "619901101", "619901101201", home(1, "201", serial).value(), 18, 3, 10, finding);
    }

    private static HouseholdId home(int town, String village, int serial) {
        return new HouseholdId("61990110%d%s-%05d".formatted(town, village, serial));
    }

    private static VillageId village(HouseholdId home) {
        return new VillageId(home.value().substring(0, 12));
    }
}

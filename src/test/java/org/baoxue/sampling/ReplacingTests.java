package org.baoxue.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.sampling.HouseholdReplacement.Reason;
import org.baoxue.sampling.HouseholdReplacement.Source;
import org.baoxue.sampling.Replacing.Report;
import org.baoxue.sampling.SampledTown.SampledHousehold;
import org.baoxue.sampling.draw.Shortfall;
import org.baoxue.sampling.draw.Stage;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.store.Told;
import org.baoxue.support.Acts;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import java.util.ArrayList;
import java.util.List;

@ServiceTest
@RecordApplicationEvents
@TestInstance(Lifecycle.PER_CLASS)
class ReplacingTests {

    private static final String COUNTY = "619941";
    private static final Caller LEADER = Speakers.caller("inspector01", Role.INSPECTOR);

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private Sampling sampling;
    @Autowired private Replacing replacing;

    @BeforeAll
    void enterTheCounty() {
        SmallCounty.entered(keeping, COUNTY);
    }

    @Test
    void takesTheReserveOfTheVillageFirst(ApplicationEvents events) {
        var id = drawn("2019-RP-01");
        var town = town(id);
        var away = town.households().getFirst();
        var replacement = done(replace(id, away.household(), Reason.AWAY_AFTER_TWO_TRIES));
        assertThat(replacement.source()).isEqualTo(Source.RESERVE);
        assertThat(replacement.substituteId())
                .isEqualTo(town.villages().getFirst().reserves().getFirst());
        assertThat(replacement.by()).isEqualTo(LEADER.id());
        var households = town(id).households();
        assertThat(households).hasSize(11);
        assertThat(households.getFirst().replacement()).isEqualTo(replacement);
        assertThat(households.getLast().standsFor()).isEqualTo(away.household());
        assertThat(town(id).toVisit()).hasSize(10).doesNotContain(households.getFirst());
        assertThat(Acts.of(events, "sampling.household.replace"))
                .singleElement()
                .extracting(Told::subject)
                .isEqualTo(id.value());
    }

    @Test
    void takesTheLowestTicketOfTheTownNextAndThenFallsShort() {
        var id = drawn("2019-RP-02");
        var replacements = new ArrayList<HouseholdReplacement>();
        // 10 of 16 eligible households are drawn: a reserve in each village and 4 of the third
        // stay.
        for (var household : town(id).households().subList(0, 5)) {
            replacements.add(done(replace(id, household.household(), Reason.MOVED)));
        }
        var outside = substitutes(id).stream().filter(SampledHousehold::outside).toList();
        for (var household : outside.subList(0, 2)) {
            replacements.add(done(replace(id, household.household(), Reason.MOVED)));
        }
        assertThat(replacements)
                .extracting(HouseholdReplacement::source)
                .containsExactly(
                        Source.RESERVE,
                        Source.TOWN,
                        Source.TOWN,
                        Source.TOWN,
                        Source.TOWN,
                        Source.TOWN,
                        Source.NONE);
        var substitutes = substitutes(id);
        assertThat(substitutes.subList(1, 6))
                .extracting(household -> household.ticket().value())
                .isSorted();
        assertThat(substitutes)
                .filteredOn(SampledHousehold::outside)
                .hasSize(4)
                .allMatch(household -> household.village().value().endsWith("203"));
        assertThat(sample(id).shortfalls())
                .contains(new Shortfall(Stage.HOUSEHOLD, town(id).town().value(), 1));
        assertThat(town(id).toVisit()).hasSize(9);
        new AReview(speaking, id.value())
                .verify(id.value())
                .path("verifyDraw.sound")
                .entity(Boolean.class)
                .isEqualTo(true);
    }

    @Test
    void replacesASubstituteToo() {
        var id = drawn("2019-RP-03");
        var first = done(replace(id, town(id).households().getFirst().household(), Reason.MOVED));
        var second = done(replace(id, substitutes(id).getFirst().household(), Reason.REFUSED));
        assertThat(second.household()).isEqualTo(first.substituteId());
        assertThat(second.source()).isEqualTo(Source.TOWN);
        assertThat(town(id).toVisit()).hasSize(10);
    }

    @Test
    void replacesAHouseholdOnceHoweverOftenItIsRepeated(ApplicationEvents events) {
        var id = drawn("2019-RP-04");
        var household = town(id).households().getFirst().household();
        var first = done(replace(id, household, Reason.MOVED));
        assertThat(done(replace(id, household, Reason.MOVED))).isEqualTo(first);
        assertThat(replace(id, household, Reason.REFUSED).payload())
                .isEqualTo(new WrongStage(household.value(), "REPLACED", "TO_VISIT"));
        assertThat(sample(id).replacements()).hasSize(1);
        assertThat(Acts.of(events, "sampling.household.replace")).hasSize(1);
    }

    @Test
    void refusesWhatCannotBeReplaced() {
        var id = drawn("2019-RP-05");
        var notDrawn = new HouseholdId(COUNTY + "105201-00001");
        assertThat(replace(id, notDrawn, Reason.MOVED).payload())
                .isEqualTo(new UnknownId("SampledHousehold", notDrawn.value()));
        var report = new Report(notDrawn, Reason.MOVED, "很".repeat(501));
        assertThat(replacing.replace(id, report, LEADER).payload())
                .isInstanceOf(InvalidValue.class);
        var frozen = AReview.planned(speaking, "2019-RP-06", COUNTY, "ONE");
        frozen.freeze();
        assertThat(replace(new SampleId(frozen.id()), notDrawn, Reason.MOVED).payload())
                .isEqualTo(new WrongStage(frozen.id(), "FROZEN", "DRAWN"));
    }

    @Test
    void showsWhoWasReplacedByWhom() {
        var id = drawn("2019-RP-07");
        var replacement =
                done(replace(id, town(id).households().getFirst().household(), Reason.MOVED));
        var answer = new AReview(speaking, id.value()).sample();
        answer.path("sample.teams[0].households[0].replacement.substituteId")
                .entity(String.class)
                .isEqualTo(String.valueOf(replacement.substituteId()));
        answer.path("sample.teams[0].households[10].standsFor")
                .entity(String.class)
                .isEqualTo(replacement.household().value());
        answer.path("sample.replacements[0].source").entity(String.class).isEqualTo("RESERVE");
    }

    private SampleId drawn(String review) {
        return new SampleId(AReview.planned(speaking, review, COUNTY, "ONE").drawn().id());
    }

    private Outcome<HouseholdReplacement> replace(
            SampleId id, HouseholdId household, Reason reason) {
        return replacing.replace(id, new Report(household, reason, "邻居证实"), LEADER);
    }

    private static HouseholdReplacement done(Outcome<HouseholdReplacement> outcome) {
        return (HouseholdReplacement) outcome.payload();
    }

    private Sample sample(SampleId id) {
        return sampling.find(id).orElseThrow();
    }

    private SampledTown town(SampleId id) {
        return sample(id).teams().getFirst();
    }

    private List<SampledHousehold> substitutes(SampleId id) {
        return town(id).households().stream()
                .filter(household -> household.standsFor() != null)
                .toList();
    }
}

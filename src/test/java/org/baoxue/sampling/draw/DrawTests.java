package org.baoxue.sampling.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.baoxue.sampling.draw.County.CODE;
import static org.baoxue.sampling.draw.County.SEED;

import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.sampling.draw.DrawnTown.DrawnSchool;
import org.baoxue.sampling.draw.DrawnTown.DrawnVillage;
import org.junit.jupiter.api.Test;

import java.util.List;

class DrawTests {

    private static final String TOWN = "619901101";
    private static final String OTHER = "619901102";

    private final County county = new County().town(TOWN);

    @Test
    void splitsHouseholdsEvenlyWithLeftoversToTheLowestVillages() {
        var team = team(county.villages(TOWN, 20, 20, 20), households(3, 11, 2));

        assertThat(perVillage(team)).containsExactly(4, 4, 3);
        assertThat(reserves(team)).containsExactly(2, 2, 2);
    }

    @Test
    void givesADeficitToTheLowestOtherVillage() {
        var team = team(county.villages(TOWN, 9, 1, 20), households(3, 12, 5));

        assertThat(perVillage(team)).containsExactly(7, 1, 4);
        assertThat(reserves(team)).containsExactly(2, 0, 5);
    }

    @Test
    void givesTheRestOfADeficitToTheNextVillage() {
        var team = team(county.villages(TOWN, 5, 1, 20), households(3, 12, 5));

        assertThat(perVillage(team)).containsExactly(5, 1, 6);
        assertThat(reserves(team)).containsExactly(0, 0, 5);
        assertThat(team.householdsOutsideDrawnVillages()).isEmpty();
    }

    @Test
    void takesHouseholdsFromOutsideOnlyWhenTheDrawnVillagesAreUsedUp() {
        county.villages(TOWN, 3, 2, 9).households("619901101900", 9);

        var team = team(county, households(2, 10, 5));

        assertThat(perVillage(team)).containsExactly(3, 2);
        assertThat(reserves(team)).containsExactly(0, 0);
        assertThat(team.households()).hasSize(10);
        assertThat(team.households().subList(5, 10))
                .allMatch(DrawnHousehold::outside)
                .isEqualTo(team.householdsOutsideDrawnVillages())
                .isSortedAccordingTo((a, b) -> a.ticket().compareTo(b.ticket()));
    }

    @Test
    void writesDownWhatTheTownDoesNotHave() {
        county.villages(TOWN, 3, 2).with(Stage.SCHOOL_PRIMARY, TOWN, "619901101-S01");

        var result = county.drawn(new Plan(CODE, 2, 3, 1, 2, 20, 5));

        assertThat(result.shortfalls())
                .containsExactly(
                        new Shortfall(Stage.TOWN, CODE, 1),
                        new Shortfall(Stage.VILLAGE, TOWN, 1),
                        new Shortfall(Stage.SCHOOL_MIDDLE, TOWN, 2),
                        new Shortfall(Stage.HOUSEHOLD, TOWN, 15));
    }

    @Test
    void writesDownNoShortfallForReserves() {
        var result = county.villages(TOWN, 10).drawn(households(1, 10, 5));

        assertThat(result.shortfalls()).isEmpty();
        assertThat(reserves(result.teams().getFirst())).containsExactly(0);
    }

    @Test
    void drawsANineYearSchoolOnce() {
        var schools = List.of("619901101-S01", "619901101-S02");
        var asPrimary = County.lowestFirst(Stage.SCHOOL_PRIMARY, schools);
        schools.forEach(school -> county.with(Stage.SCHOOL_PRIMARY, TOWN, school));
        schools.forEach(school -> county.with(Stage.SCHOOL_MIDDLE, TOWN, school));

        var team = county.drawn(new Plan(CODE, 1, 0, 1, 1, 0, 0)).teams().getFirst();

        assertThat(team.schools())
                .extracting(DrawnSchool::stage, DrawnSchool::code)
                .containsExactly(
                        tuple(Stage.SCHOOL_PRIMARY, asPrimary.getFirst()),
                        tuple(Stage.SCHOOL_MIDDLE, asPrimary.getLast()));
    }

    @Test
    void lacksAMiddleSchoolWhereTheOnlyOneWasDrawnAsAPrimarySchool() {
        county.with(Stage.SCHOOL_PRIMARY, TOWN, "619901101-S01")
                .with(Stage.SCHOOL_MIDDLE, TOWN, "619901101-S01");

        var result = county.drawn(new Plan(CODE, 1, 0, 1, 1, 0, 0));

        assertThat(result.shortfalls())
                .containsExactly(new Shortfall(Stage.SCHOOL_MIDDLE, TOWN, 1));
    }

    @Test
    void findsAHouseholdsTownByTheLineOfItsVillage() {
        county.town(OTHER).with(Stage.VILLAGE, OTHER, "619901101201").households("619901101201", 3);

        var result = county.drawn(new Plan(CODE, 2, 1, 0, 0, 5, 0));

        assertThat(result.town(OTHER).orElseThrow().households()).hasSize(3);
        assertThat(result.town(TOWN).orElseThrow().households()).isEmpty();
    }

    @Test
    void countsWhatItDrewFromForTheWeights() {
        county.town(OTHER).villages(TOWN, 9, 8, 7).villages(OTHER, 4);

        var result = county.drawn(new Plan(CODE, 2, 2, 0, 0, 2, 0));

        assertThat(result.townsInFrame()).isEqualTo(2);
        assertThat(result.town(TOWN).orElseThrow().villagesInFrame()).isEqualTo(3);
        assertThat(result.town(TOWN).orElseThrow().villages())
                .extracting(DrawnVillage::householdsInFrame)
                .containsExactly(9, 8);
        assertThat(result.town(OTHER).orElseThrow().villagesInFrame()).isEqualTo(1);
    }

    @Test
    void leavesOutTheTownsOfOtherCounties() {
        county.with(Stage.TOWN, "619902", "619902101");

        var result = county.drawn(new Plan(CODE, 2, 0, 0, 0, 0, 0));

        assertThat(result.townsInFrame()).isEqualTo(1);
        assertThat(result.teams()).extracting(DrawnTown::town).containsExactly(TOWN);
    }

    @Test
    void notesNoShortfallOfStagesStillToCome() {
        var draw = county.draw(Plan.standard(CODE));

        var towns = draw.towns(SEED);
        var places = draw.villagesAndSchools(towns, SEED);

        assertThat(towns.shortfalls()).extracting(Shortfall::stage).containsOnly(Stage.TOWN);
        assertThat(places.shortfalls())
                .extracting(Shortfall::stage)
                .doesNotContain(Stage.HOUSEHOLD)
                .contains(Stage.VILLAGE);
    }

    @Test
    void drawsEachStepByItsOwnSeed() {
        county.villages(TOWN, 30, 30, 30);
        var draw = county.draw(households(1, 5, 0));
        var other = new Seed("another 20 digits of dice");

        var towns = draw.towns(SEED);
        var places = draw.villagesAndSchools(towns, SEED);

        assertThat(draw.households(places, other))
                .isEqualTo(draw.all(new Seeds(SEED, SEED, other)));
        assertThat(draw.households(places, other)).isNotEqualTo(draw.all(Seeds.one(SEED)));
        assertThat(draw.households(places, SEED)).isEqualTo(draw.all(Seeds.one(SEED)));
    }

    @Test
    void refusesAPlanThatIsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> county.draw(new Plan(CODE, 0, 2, 1, 1, 20, 5)))
                .withMessageContaining("plan.towns");
    }

    private static Plan households(int villages, int households, int reserves) {
        return new Plan(CODE, 1, villages, 0, 0, households, reserves);
    }

    private static DrawnTown team(County county, Plan plan) {
        return county.drawn(plan).teams().getFirst();
    }

    private static List<Integer> perVillage(DrawnTown team) {
        return team.villages().stream()
                .map(village ->
                        (int)
                                team.households().stream()
                                        .filter(h -> h.village().equals(village.code()))
                                        .count())
                .toList();
    }

    private static List<Integer> reserves(DrawnTown team) {
        return team.villages().stream().map(village -> village.reserves().size()).toList();
    }
}

package org.baoxue.sampling.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.sampling.draw.County.CODE;
import static org.baoxue.sampling.draw.County.SEED;

import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.sampling.draw.DrawnTown.DrawnVillage;
import org.baoxue.sampling.draw.Replacement.FromReserve;
import org.baoxue.sampling.draw.Replacement.FromTown;
import org.baoxue.sampling.draw.Replacement.NobodyLeft;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

class ReplacementTests {

    private static final String TOWN = "619901101";

    /// Two drawn villages with 2 households and 2 reserves each; 1 and 0 more; 2 in a third
    /// village.
    private final Draw draw =
            new County()
                    .town(TOWN)
                    .town("619901102")
                    .villages(TOWN, 5, 4)
                    .households("619901101900", 2)
                    .households("619901102900", 9)
                    .draw(new Plan(CODE, 2, 2, 0, 0, 4, 2));

    private final DrawnTown town = draw.all(Seeds.one(SEED)).town(TOWN).orElseThrow();
    private final DrawnVillage village = town.villages().getFirst();
    private final Set<String> used = new HashSet<>();

    @Test
    void followsTheVillagesReserves() {
        assertThat(next()).isEqualTo(new FromReserve(village.reserves().getFirst()));
        assertThat(next()).isEqualTo(new FromReserve(village.reserves().getLast()));
    }

    @Test
    void thenTakesTheLowestTicketOfTheTownWhicheverItsVillage() {
        next();
        next();
        var rest = List.of(fromTown(), fromTown(), fromTown(), fromTown(), fromTown());

        assertThat(rest).isSortedAccordingTo((a, b) -> a.ticket().compareTo(b.ticket()));
        assertThat(rest).containsAll(town.villages().getLast().reserves());
        assertThat(rest).filteredOn(DrawnHousehold::outside).hasSize(2);
        assertThat(rest)
                .extracting(DrawnHousehold::code)
                .doesNotContainAnyElementsOf(
                        town.households().stream().map(DrawnHousehold::code).toList());
    }

    @Test
    void skipsAReserveThatReplacedSomeoneElsewhere() {
        used.add(village.reserves().getFirst().code());

        assertThat(next()).isEqualTo(new FromReserve(village.reserves().getLast()));
    }

    @Test
    void takesTheTownsLowestForAHouseholdFromOutsideTheDrawnVillages() {
        assertThat(Replacement.next(draw, SEED, town, "619901101900", used))
                .isInstanceOf(FromTown.class);
    }

    @Test
    void writesDownAShortfallWhenNobodyIsLeft() {
        for (int i = 0; i < 7; i++) {
            next();
        }

        assertThat(next()).isEqualTo(new NobodyLeft(new Shortfall(Stage.HOUSEHOLD, TOWN, 1)));
    }

    private DrawnHousehold fromTown() {
        return ((FromTown) next()).household();
    }

    private Replacement next() {
        var replacement = Replacement.next(draw, SEED, town, village.code(), used);
        switch (replacement) {
            case FromReserve(var household) -> used.add(household.code());
            case FromTown(var household) -> used.add(household.code());
            case NobodyLeft _ -> {}
        }
        return replacement;
    }
}

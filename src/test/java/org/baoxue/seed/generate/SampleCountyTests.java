package org.baoxue.seed.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.baoxue.seed.generate.County.REFERENCE_DATE;
import static org.baoxue.seed.generate.Sample.CHILDREN;
import static org.baoxue.seed.generate.Sample.COUNTY;
import static org.baoxue.seed.generate.Sample.FAMILIES;

import org.baoxue.registry.Child;
import org.baoxue.registry.Disability;
import org.baoxue.registry.HouseholdType;
import org.baoxue.registry.School;
import org.baoxue.registry.School.Kind;
import org.baoxue.registry.School.Level;
import org.baoxue.registry.Schooling;
import org.baoxue.registry.SpecialGroup;
import org.baoxue.registry.Subsidy;
import org.baoxue.registry.Village;
import org.baoxue.shared.SchoolAge;
import org.baoxue.shared.TownId;
import org.junit.jupiter.api.Test;

import java.util.List;

/// The sample has the shape that its README promises, and something of everything.
class SampleCountyTests {

    @Test
    void isOfTheSizeOfARealCounty() {
        assertThat(COUNTY.towns()).hasSize(18);
        assertThat(COUNTY.villages()).hasSize(170);
        assertThat(COUNTY.villages())
                .extracting(Village::exitYear)
                .filteredOn(year -> year != null)
                .hasSize(49)
                .containsOnly(2019);
        assertThat(COUNTY.schools()).hasSize(60);
        assertThat(FAMILIES).hasSize(6_320);
        assertThat(FAMILIES)
                .filteredOn(family -> family.household().type() != HouseholdType.ORDINARY)
                .hasSizeBetween(5_900, 6_100);
        assertThat(CHILDREN).hasSize(9_568);
        assertThat(CHILDREN)
                .filteredOn(
                        child -> SchoolAge.COMPULSORY.includes(child.birthDate(), REFERENCE_DATE))
                .hasSizeBetween(8_900, 9_100);
        assertThat(COUNTY.accounts()).hasSize(31);
    }

    @Test
    void showsEveryKindOfEverything() {
        assertThat(COUNTY.schools()).extracting(School::kind).contains(Kind.values());
        assertThat(FAMILIES)
                .extracting(family -> family.household().type())
                .contains(HouseholdType.values());
        assertThat(CHILDREN).extracting(Child::schooling).contains(Schooling.values());
        assertThat(CHILDREN).extracting(Child::disability).contains(Disability.values());
        assertThat(CHILDREN.stream().flatMap(child -> child.specialGroups().stream()))
                .contains(SpecialGroup.values());
    }

    @Test
    void owesSomeSubsidiesAndMissesSomeReceipts() {
        assertThat(CHILDREN.stream().flatMap(child -> child.subsidies().stream()))
                .filteredOn(subsidy -> subsidy.semester().equals("2018-2019-2"))
                .extracting(subsidy -> subsidy.paidOn() != null, Subsidy::tripleReceipt)
                .contains(tuple(true, true), tuple(true, false), tuple(false, false))
                .doesNotContain(tuple(false, true));
    }

    @Test
    void givesEveryTownAPrimaryAndAllButOneAMiddleSchool() {
        assertThat(townsWith(Level.PRIMARY)).hasSize(18);
        assertThat(townsWith(Level.JUNIOR_MIDDLE))
                .hasSize(17)
                .doesNotContain(new TownId("619901118"));
        assertThat(CHILDREN)
                .filteredOn(child -> child.town().value().equals("619901118"))
                .filteredOn(child -> child.grade() != null && child.grade() >= 7)
                .filteredOn(child -> child.schooling() == Schooling.IN_COUNTY)
                .isNotEmpty()
                .extracting(child -> String.valueOf(child.school()))
                .containsOnly("619901117-S02");
    }

    @Test
    void leavesTwoTownsWithoutAPlannedExitVillage() {
        assertThat(COUNTY.villages())
                .filteredOn(village -> village.exitYear() != null)
                .extracting(village -> village.town().value())
                .doesNotContain("619901109", "619901118")
                .matches(towns -> towns.stream().distinct().count() == 16);
    }

    @Test
    void keepsOneInspectorOutOfTheWholeCounty() {
        assertThat(COUNTY.accounts())
                .filteredOn(account -> account.belongsTo().contains("619901"))
                .extracting(account -> account.id().value())
                .containsExactly("county", "inspector24");
    }

    private static List<TownId> townsWith(Level level) {
        return COUNTY.schools().stream()
                .filter(school -> school.kind() != Kind.SPECIAL && school.levels().contains(level))
                .map(School::town)
                .distinct()
                .toList();
    }
}

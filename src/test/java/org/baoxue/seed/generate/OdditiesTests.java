package org.baoxue.seed.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.seed.generate.County.REFERENCE_DATE;
import static org.baoxue.seed.generate.Sample.COUNTY;
import static org.baoxue.seed.generate.Sample.FAMILIES;
import static org.baoxue.seed.generate.Sample.eligible;
import static org.baoxue.seed.generate.Sample.family;

import org.assertj.core.api.ListAssert;
import org.baoxue.registry.Child;
import org.baoxue.registry.HouseholdType;
import org.baoxue.registry.School.Kind;
import org.baoxue.registry.Schooling;
import org.baoxue.sampling.draw.Draw;
import org.baoxue.sampling.draw.DrawCode;
import org.baoxue.sampling.draw.Plan;
import org.baoxue.sampling.draw.Seed;
import org.baoxue.sampling.draw.Seeds;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/// Each oddity of `seed-data/README.md` is what is said of its code there.
class OdditiesTests {

    @Test
    void includeFourNineYearSchoolsASpecialSchoolAndATeachingPoint() {
        assertThat(COUNTY.schools())
                .filteredOn(school -> school.kind() == Kind.NINE_YEAR)
                .hasSize(4)
                .extracting(school -> school.id().value())
                .contains("619901107-S02");
        assertThat(COUNTY.schools())
                .filteredOn(school -> school.kind() == Kind.SPECIAL)
                .singleElement()
                .matches(school -> school.id().value().equals("619901101-S04"))
                .matches(school -> school.serviceArea().isEmpty());
        assertThat(COUNTY.schools())
                .filteredOn(school -> school.id().value().equals("619901103-S03"))
                .singleElement()
                .matches(school -> school.kind() == Kind.TEACHING_POINT)
                .matches(school -> school.serviceArea().size() == 1);
    }

    @Test
    void includeAVillageWithThreeEligibleHouseholds() {
        assertThat(FAMILIES)
                .filteredOn(family -> family.household().village().value().equals("619901114207"))
                .hasSize(6)
                .filteredOn(Sample::eligible)
                .extracting(family -> family.household().id().value())
                .containsExactly("619901114207-90001", "619901114207-90002", "619901114207-90003");
    }

    @Test
    void includeAFamilyOfSixAndTwins() {
        children("619901101207-90030")
                .hasSize(6)
                .allMatch(child -> child.compulsoryStageOn(REFERENCE_DATE));
        births("619901101205-90050").containsExactly("2009-10-12", "2009-10-12");
    }

    @Test
    void includeRareCharacters() {
        children("619901103206-90073")
                .extracting(Child::name)
                .containsExactly("逄𫖯", "逄𬭎彧", "逄䶮", "逄㛃珺");
    }

    @Test
    void includeBirthdaysOnBothSidesOfTheLine() {
        births("619901103204-90004").containsExactly("2013-08-31");
        assertThat(eligible("619901103204-90004")).isTrue();
        births("619901107204-90001").containsExactly("2003-08-31");
        assertThat(eligible("619901107204-90001")).isFalse();
        births("619901107204-90002").containsExactly("2003-08-30", "2013-09-01");
        assertThat(eligible("619901107204-90002")).isFalse();
        births("619901107204-90003").containsExactly("2003-09-01");
        assertThat(eligible("619901107204-90003")).isTrue();
        births("619901103204-90005").containsExactly("2008-02-29");
    }

    @Test
    void includeHouseholdsThatAreNotEligibleForEachReason() {
        children("619901107210-90001")
                .allMatch(child -> child.schooling() == Schooling.GRADUATED_EARLY)
                .allMatch(child -> child.ageOn(REFERENCE_DATE) == 14);
        assertThat(eligible("619901107210-90001")).isFalse();
        children("619901107210-90002")
                .hasSize(2)
                .allMatch(child -> child.ageOn(REFERENCE_DATE) < 6);
        assertThat(eligible("619901107210-90002")).isFalse();
        children("619901107210-90003").isEmpty();
        assertThat(family("619901107210-90003").household().type().registeredPoor()).isTrue();
        children("619901103206-90001").allMatch(child -> child.compulsoryStageOn(REFERENCE_DATE));
        assertThat(family("619901103206-90001").household().type())
                .isEqualTo(HouseholdType.MARGINAL);
    }

    @Test
    void includeAChildOutOfSchoolAndOneTaughtAtHome() {
        children("619901107204-90094")
                .extracting(Child::schooling)
                .containsExactly(Schooling.DROPPED_OUT, Schooling.IN_COUNTY);
        children("619901107210-90032")
                .extracting(Child::schooling)
                .containsExactly(Schooling.SENT_IN_TEACHING);
    }

    @Test
    void turnUpInAStandardReviewThatCanBeFilled() {
        var seed = new Seed("53096217404418835127");
        var draw =
                new Draw(new DrawCode("2019-SY-01"), Plan.standard("619901"), Sample.frame())
                        .all(Seeds.one(seed));
        assertThat(draw.shortfalls()).isEmpty();
        assertThat(draw.teams())
                .flatExtracting(town -> town.households())
                .hasSize(80)
                .noneMatch(household -> household.outside())
                .extracting(household -> household.code())
                .contains(
                        "619901101207-90030",
                        "619901101205-90050",
                        "619901103206-90073",
                        "619901103204-90004",
                        "619901107204-90094",
                        "619901107210-90032",
                        "619901114207-90001",
                        "619901114207-90002",
                        "619901114207-90003");
        assertThat(draw.teams())
                .flatExtracting(town -> town.schools())
                .extracting(school -> school.code())
                .contains("619901107-S02")
                .doesNotContain("619901101-S04");
        assertThat(draw.teams())
                .flatExtracting(town -> town.villages())
                .extracting(village -> village.code())
                .contains("619901114207");
    }

    private static ListAssert<Child> children(String household) {
        return assertThat(family(household).children());
    }

    private static ListAssert<String> births(String household) {
        return assertThat(
                family(household).children().stream()
                        .map(Child::birthDate)
                        .map(LocalDate::toString)
                        .toList());
    }
}

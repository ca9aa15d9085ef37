package org.baoxue.seed.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.baoxue.seed.generate.County.REFERENCE_DATE;

import org.baoxue.registry.Child;
import org.baoxue.registry.School;
import org.baoxue.registry.School.Level;
import org.baoxue.registry.Village;
import org.baoxue.shared.SchoolAge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

class CountyTests {

    @Test
    void isTheSameForTheSameNumberAndAnotherForAnother() {
        assertThat(aCounty(7)).isEqualTo(aCounty(7)).isNotEqualTo(aCounty(8));
    }

    @Test
    void isTheSameWheneverItIsReadAgain() {
        var county = County.of(7, Shape.of(200));
        assertThat(county.families().toList()).isEqualTo(county.families().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 36, 400, 20_000})
    void hasAsManyHouseholdsAsAskedForAndNoNumberTwice(int households) {
        var families = County.of(1, Shape.of(households)).families().toList();
        assertThat(families)
                .extracting(family -> family.household().id().value())
                .hasSize(households)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(families)
                .flatExtracting(Family::children)
                .extracting(Child::citizenId)
                .doesNotHaveDuplicates();
    }

    @Test
    void isMadeWhileItIsRead() {
        var county = County.of(1, Shape.of(1_000_000));
        assertThat(county.villages()).hasSizeGreaterThan(25_000);
        assertThat(county.families().limit(3)).hasSize(3);
    }

    @Test
    void namesItsFirstThousandsOfPlacesApart() {
        var county = County.of(1, Shape.of(300_000));
        assertThat(county.villages()).extracting(Village::name).doesNotHaveDuplicates();
    }

    @Test
    void refusesMoreHouseholdsThanADivisionHasNumbersFor() {
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.of(Shape.MOST_HOUSEHOLDS + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.of(0));
    }

    @Test
    void sendsEveryPupilToASchoolThatTeachesTheGradeToItsVillage() {
        var county = County.of(3, Shape.of(5_000));
        var schools =
                county.schools().stream()
                        .collect(Collectors.toMap(School::id, Function.identity()));
        assertThat(children(county))
                .filteredOn(child -> child.school() != null)
                .hasSizeGreaterThan(5_000)
                .allSatisfy(child -> {
                    var school = Objects.requireNonNull(schools.get(child.school()));
                    var level = grade(child) <= 6 ? Level.PRIMARY : Level.JUNIOR_MIDDLE;
                    assertThat(school.levels()).contains(level);
                    if (school.kind() != School.Kind.SPECIAL) {
                        assertThat(school.serviceArea()).contains(child.village());
                    }
                });
    }

    @Test
    void givesGradesThatFitTheAge() {
        assertThat(children(County.of(3, Shape.of(3_000))))
                .filteredOn(child -> child.grade() != null)
                .allSatisfy(child -> {
                    var usual = child.ageOn(REFERENCE_DATE) - 5;
                    assertThat(grade(child))
                            .isBetween(Math.clamp(usual - 1, 1, 9), Math.clamp(usual, 1, 9));
                });
    }

    @Test
    void contradictsItselfNowhere() {
        assertThat(children(County.of(4, Shape.of(3_000))))
                .allSatisfy(child -> {
                    assertThat(child.school() != null)
                            .isEqualTo(child.schooling().atCountySchool());
                    if (child.rollNumber() != null) {
                        assertThat(child.rollNumber().value())
                                .matches("G" + child.citizenId().value() + "|L\\d{18}");
                    }
                    assertThat(child.guardians()).isNotEmpty();
                    assertThat(child.ageOn(REFERENCE_DATE)).isBetween(5, 16);
                });
    }

    @Test
    void belongsToNobody() {
        assertThat(children(County.of(4, Shape.of(3_000))))
                .allSatisfy(child -> {
                    assertThat(child.citizenId().value()).startsWith("619901");
                    assertThat(child.guardians())
                            .allSatisfy(guardian -> {
                                if (guardian.phone() != null) {
                                    assertThat(guardian.phone().value()).matches("100\\d{8}");
                                }
                            });
                });
    }

    @Test
    void isMostlyOfSchoolAge() {
        var children = children(County.of(5, Shape.of(3_000)));
        var ofAge =
                children.stream()
                        .filter(child ->
                                SchoolAge.COMPULSORY.includes(child.birthDate(), REFERENCE_DATE))
                        .count();
        assertThat((double) ofAge / children.size()).isBetween(0.9, 0.98);
    }

    private static int grade(Child child) {
        return Objects.requireNonNull(child.grade());
    }

    private static List<Object> aCounty(long number) {
        var county = County.of(number, Shape.of(300));
        return List.of(
                county.towns(),
                county.villages(),
                county.schools(),
                county.accounts(),
                county.families().toList());
    }

    private static List<Child> children(County county) {
        return county.families().flatMap(family -> family.children().stream()).toList();
    }
}

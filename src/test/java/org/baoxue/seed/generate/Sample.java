package org.baoxue.seed.generate;

import org.baoxue.registry.Child;
import org.baoxue.registry.School.Level;
import org.baoxue.sampling.draw.Frame;
import org.baoxue.sampling.draw.FrameUnit;
import org.baoxue.sampling.draw.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The sample county, made once for the tests of a class.
final class Sample {

    static final County COUNTY = County.sample();
    static final List<Family> FAMILIES = COUNTY.families().toList();
    static final List<Child> CHILDREN =
            FAMILIES.stream().flatMap(family -> family.children().stream()).toList();

    private Sample() {}

    static Family family(String household) {
        return FAMILIES.stream()
                .filter(family -> family.household().id().value().equals(household))
                .findFirst()
                .orElseThrow();
    }

    static boolean eligible(String household) {
        return eligible(family(household));
    }

    static boolean eligible(Family family) {
        return family.household().type().registeredPoor()
                && family.children().stream()
                        .anyMatch(child -> child.compulsoryStageOn(County.REFERENCE_DATE));
    }

    /// What a review could draw, by the rules of the frame.
    static Frame frame() {
        var units = new ArrayList<FrameUnit>();
        households().forEach(units::add);
        var villages =
                COUNTY.villages().stream()
                        .filter(village -> village.exitYear() != null)
                        .map(village ->
                                unit(Stage.VILLAGE, village.town().value(), village.id().value()))
                        .filter(village ->
                                households().anyMatch(home -> home.parent().equals(village.code())))
                        .toList();
        units.addAll(villages);
        villages.stream()
                .map(FrameUnit::parent)
                .distinct()
                .forEach(town -> units.add(unit(Stage.TOWN, County.CODE.value(), town)));
        units.addAll(schools(Stage.SCHOOL_PRIMARY, Level.PRIMARY));
        units.addAll(schools(Stage.SCHOOL_MIDDLE, Level.JUNIOR_MIDDLE));
        return Frame.of(units);
    }

    private static Stream<FrameUnit> households() {
        return FAMILIES.stream()
                .filter(Sample::eligible)
                .map(Family::household)
                .map(home -> unit(Stage.HOUSEHOLD, home.village().value(), home.id().value()));
    }

    private static List<FrameUnit> schools(Stage stage, Level level) {
        return COUNTY.schools().stream()
                .filter(school -> school.levels().contains(level))
                .map(school -> unit(stage, school.town().value(), school.id().value()))
                .toList();
    }

    private static FrameUnit unit(Stage stage, String parent, String code) {
        return new FrameUnit(stage, parent, code);
    }
}

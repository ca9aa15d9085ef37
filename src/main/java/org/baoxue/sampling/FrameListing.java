package org.baoxue.sampling;

import org.baoxue.registry.Child;
import org.baoxue.registry.Registry;
import org.baoxue.registry.School;
import org.baoxue.registry.Village;
import org.baoxue.reviews.Review;
import org.baoxue.sampling.draw.FrameUnit;
import org.baoxue.sampling.draw.Stage;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Id;
import org.baoxue.shared.SchoolAge;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Lists everything of a county that could be drawn for a review. The registry's records come in
/// the order of the frame and go out one by one: a large county takes no more memory than the codes
/// of its families with children.
final class FrameListing {

    private final Review review;
    private final Registry registry;
    private final FrameText text;

    FrameListing(Review review, Registry registry, FrameText text) {
        this.review = review;
        this.registry = registry;
        this.text = text;
    }

    void write() {
        var inhabited = households();
        schools();
        var villages = villages(inhabited);
        var towns = new LinkedHashSet<TownId>();
        villages.forEach(village -> towns.add(village.town()));
        towns.forEach(town -> add(Stage.TOWN, review.county(), town));
        villages.forEach(village -> add(Stage.VILLAGE, village.town(), village.id()));
    }

    /// 建档立卡户 with at least one compulsory-stage child on the reference date, in any village.
    ///
    /// @return the villages that have one
    private Set<VillageId> households() {
        var families = families();
        var inhabited = new HashSet<VillageId>();
        try (var households = registry.registeredPoor(review.county())) {
            households
                    .filter(household -> families.contains(household.id()))
                    .forEach(household -> {
                        inhabited.add(household.village());
                        add(Stage.HOUSEHOLD, household.village(), household.id());
                    });
        }
        return inhabited;
    }

    private Set<HouseholdId> families() {
        var date = review.referenceDate();
        try (var children = registry.childrenOfAge(review.county(), SchoolAge.COMPULSORY, date)) {
            return children.filter(child -> child.compulsoryStageOn(date))
                    .map(Child::household)
                    .collect(Collectors.toSet());
        }
    }

    /// The middle schools stand before the primary schools, since their word does; a nine-year
    /// school stands among both.
    private void schools() {
        try (var all = registry.schools(review.county())) {
            var schools = all.toList();
            teaching(School.Level.JUNIOR_MIDDLE, Stage.SCHOOL_MIDDLE, schools);
            teaching(School.Level.PRIMARY, Stage.SCHOOL_PRIMARY, schools);
        }
    }

    private void teaching(School.Level level, Stage stage, List<School> schools) {
        schools.stream()
                .filter(school -> school.levels().contains(level))
                .forEach(school -> add(stage, school.town(), school.id()));
    }

    private List<Village> villages(Set<VillageId> inhabited) {
        try (var villages = registry.villages(review.county())) {
            return villages.filter(this::drawable)
                    .filter(village -> inhabited.contains(village.id()))
                    .toList();
        }
    }

    private boolean drawable(Village village) {
        var plan = review.plan();
        return switch (plan.villages()) {
            case ANY -> true;
            case PLANNED_EXIT ->
                    village.exitYear() != null && village.exitYear() == plan.exitYear();
        };
    }

    private void add(Stage stage, Id parent, Id code) {
        text.add(new FrameUnit(stage, parent.value(), code.value()));
    }
}

package org.baoxue.reviews;

import org.baoxue.reviews.Review.Content;
import org.baoxue.reviews.SamplingPlan.Seeding;
import org.baoxue.reviews.SamplingPlan.Villages;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.ReviewId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The mutations' inputs; what is left out takes the defaults of the schema.
final class Inputs {

    private Inputs() {}

    record ReviewInput(
            ReviewId id,
            CountyId county,
            @Nullable String countyName,
            String name,
            LocalDate referenceDate,
            LocalDate fieldFrom,
            LocalDate fieldTo,
            PlanInput plan) {

        Content content() {
            return content(county.value());
        }

        /// What stands of the same county's name goes on standing where none is given.
        Content correcting(Review standing) {
            return content(
                    county.equals(standing.county()) ? standing.countyName() : county.value());
        }

        private Content content(String otherwise) {
            return new Content(
                    county,
                    countyName == null ? otherwise : countyName,
                    name,
                    referenceDate,
                    fieldFrom,
                    fieldTo,
                    plan.plan(referenceDate.getYear()));
        }
    }

    record PlanInput(
            int towns,
            int villagesPerTown,
            int primarySchoolsPerTown,
            int middleSchoolsPerTown,
            int householdsPerTown,
            int reservesPerVillage,
            Villages villages,
            @Nullable Integer exitYear,
            Seeding seeds) {

        SamplingPlan plan(int yearOfReferenceDate) {
            return new SamplingPlan(
                    towns,
                    villagesPerTown,
                    primarySchoolsPerTown,
                    middleSchoolsPerTown,
                    householdsPerTown,
                    reservesPerVillage,
                    villages,
                    exitYear == null ? yearOfReferenceDate : exitYear,
                    seeds);
        }
    }
}

package org.baoxue.registry.looking;

import org.baoxue.api.BadInput;
import org.baoxue.registry.Disability;
import org.baoxue.registry.HouseholdType;
import org.baoxue.registry.School;
import org.baoxue.registry.Schooling;
import org.baoxue.registry.SpecialGroup;
import org.baoxue.registry.naming.NameKeys;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.SchoolAge;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/// What the lists can be narrowed to; a field that is left out does not narrow.
final class Filters {

    private Filters() {}

    /// What narrows a list.
    interface Filter {

        Query query();
    }

    record TownFilter(@Nullable CountyId county, @Nullable String name) implements Filter {
        @Override
        public Query query() {
            return new Narrowing().is("county", county).named(name).query();
        }
    }

    record VillageFilter(@Nullable TownId town, @Nullable String name, @Nullable Integer exitYear)
            implements Filter {
        @Override
        public Query query() {
            return new Narrowing().is("town", town).named(name).is("exitYear", exitYear).query();
        }
    }

    record SchoolFilter(
            @Nullable TownId town,
            @Nullable String name,
            School.@Nullable Level level,
            School.@Nullable Kind kind,
            @Nullable VillageId serves)
            implements Filter {
        @Override
        public Query query() {
            return new Narrowing()
                    .is("town", town)
                    .named(name)
                    .is("levels", level)
                    .is("kind", kind)
                    .is("serviceArea", serves)
                    .query();
        }
    }

    record HouseholdFilter(
            @Nullable TownId town,
            @Nullable VillageId village,
            @Nullable String name,
            @Nullable Set<HouseholdType> types,
            @Nullable Integer exitYear)
            implements Filter {
        @Override
        public Query query() {
            return new Narrowing()
                    .is("town", town)
                    .is("village", village)
                    .named(name)
                    .in("type", types)
                    .is("exitYear", exitYear)
                    .query();
        }
    }

    record ChildFilter(
            @Nullable TownId town,
            @Nullable VillageId village,
            @Nullable HouseholdId household,
            @Nullable SchoolId school,
            @Nullable String name,
            @Nullable CitizenId citizenId,
            @Nullable Set<Schooling> schooling,
            @Nullable Disability disability,
            @Nullable SpecialGroup specialGroup,
            @Nullable AgeOn age)
            implements Filter {
        @Override
        public Query query() {
            return new Narrowing()
                    .is("town", town)
                    .is("village", village)
                    .is("household", household)
                    .is("school", school)
                    .named(name)
                    .is("citizenId", citizenId)
                    .in("schooling", schooling)
                    .is("disability", disability)
                    .is("specialGroups", specialGroup)
                    .aged(age)
                    .query();
        }
    }

    /// Whole years on a date, both ends included.
    record AgeOn(LocalDate date, int from, int to) {

        private static final int OLDEST = 120;

        SchoolAge range() {
            required(from >= 0 && from <= OLDEST, "from", from, "not-from-0-to-" + OLDEST);
            required(
                    to >= from && to <= OLDEST,
                    "to",
                    to,
                    "not-from-%d-to-%d".formatted(from, OLDEST));
            return new SchoolAge(from, to);
        }

        private static void required(boolean right, String field, int value, String fault) {
            if (!right) {
                throw new BadInput("filter.age." + field, String.valueOf(value), fault);
            }
        }
    }

    private static final class Narrowing {

        private final Query query = new Query();

        Narrowing is(String field, @Nullable Object value) {
            if (value != null) {
                query.addCriteria(Criteria.where(field).is(value));
            }
            return this;
        }

        Narrowing in(String field, @Nullable Collection<?> values) {
            if (values != null) {
                query.addCriteria(Criteria.where(field).in(values));
            }
            return this;
        }

        /// By the beginning of the name, of its pinyin or of its initials.
        Narrowing named(@Nullable String beginning) {
            if (beginning != null && !beginning.isBlank()) {
                var prefix = Pattern.quote(NameKeys.sought(beginning));
                query.addCriteria(Criteria.where("nameKeys").regex("^" + prefix));
            }
            return this;
        }

        Narrowing aged(@Nullable AgeOn age) {
            if (age != null) {
                var range = age.range();
                query.addCriteria(
                        Criteria.where("birthDate")
                                .gte(range.firstBirthDate(age.date()))
                                .lte(range.lastBirthDate(age.date())));
            }
            return this;
        }

        Query query() {
            return query;
        }
    }
}

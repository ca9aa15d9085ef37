package org.baoxue.registry.keeping;

import static org.baoxue.registry.keeping.Correction.isMasked;
import static org.baoxue.registry.keeping.Correction.or;
import static org.baoxue.registry.keeping.Correction.orKept;
import static org.baoxue.registry.keeping.Correction.standing;

import org.baoxue.api.BadInput;
import org.baoxue.registry.Child;
import org.baoxue.registry.Disability;
import org.baoxue.registry.Guardian;
import org.baoxue.registry.Household;
import org.baoxue.registry.HouseholdType;
import org.baoxue.registry.Member;
import org.baoxue.registry.Place;
import org.baoxue.registry.RollNumber;
import org.baoxue.registry.School;
import org.baoxue.registry.Schooling;
import org.baoxue.registry.SpecialGroup;
import org.baoxue.registry.Subsidy;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Malformed;
import org.baoxue.shared.Phone;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.springframework.graphql.data.ArgumentValue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The inputs of correcting.
final class Corrections {

    private Corrections() {}

    record TownCorrection(TownId id, ArgumentValue<String> name) implements Correction<Town> {

        @Override
        public Map<String, ArgumentValue<?>> needed() {
            return Map.of("name", name);
        }

        @Override
        public Town applied(Town stored) {
            return Town.of(id, or(name, stored.name()));
        }
    }

    record VillageCorrection(
            VillageId id, ArgumentValue<String> name, ArgumentValue<Integer> exitYear)
            implements Correction<Village> {

        @Override
        public Map<String, ArgumentValue<?>> needed() {
            return Map.of("name", name);
        }

        @Override
        public Village applied(Village stored) {
            return Village.of(id, or(name, stored.name()), orKept(exitYear, stored.exitYear()));
        }
    }

    record SchoolCorrection(
            SchoolId id,
            ArgumentValue<String> name,
            ArgumentValue<School.Kind> kind,
            ArgumentValue<Set<School.Level>> levels,
            ArgumentValue<Boolean> boarding,
            ArgumentValue<List<VillageId>> serviceArea,
            ArgumentValue<Place> place)
            implements Correction<School> {

        @Override
        public Map<String, ArgumentValue<?>> needed() {
            return Map.of(
                    "name", name,
                    "kind", kind,
                    "levels", levels,
                    "boarding", boarding,
                    "place", place);
        }

        @Override
        public School applied(School stored) {
            return School.of(
                    id,
                    or(name, stored.name()),
                    or(kind, stored.kind()),
                    or(levels, stored.levels()),
                    or(boarding, stored.boarding()),
                    orKept(serviceArea, stored.serviceArea()),
                    or(place, stored.place()));
        }
    }

    record HouseholdCorrection(
            HouseholdId id,
            ArgumentValue<VillageId> village,
            ArgumentValue<String> head,
            ArgumentValue<HouseholdType> type,
            ArgumentValue<String> address,
            ArgumentValue<Phone> phone,
            ArgumentValue<List<Member>> members,
            ArgumentValue<Integer> exitYear)
            implements Correction<Household> {

        @Override
        public Map<String, ArgumentValue<?>> needed() {
            return Map.of("village", village, "head", head, "type", type, "address", address);
        }

        @Override
        public Household applied(Household stored) {
            return Household.of(
                    id,
                    or(village, stored.village()),
                    or(head, stored.head()),
                    or(type, stored.type()),
                    or(address, stored.address()),
                    standing(orKept(phone, stored.phone()), Stream.ofNullable(stored.phone())),
                    orKept(members, stored.members()),
                    orKept(exitYear, stored.exitYear()));
        }
    }

    record ChildCorrection(
            ChildId id,
            ArgumentValue<HouseholdId> household,
            ArgumentValue<String> name,
            ArgumentValue<String> citizenId,
            ArgumentValue<Schooling> schooling,
            ArgumentValue<SchoolId> school,
            ArgumentValue<String> schoolOutside,
            ArgumentValue<Integer> grade,
            ArgumentValue<RollNumber> rollNumber,
            ArgumentValue<Boolean> boarder,
            ArgumentValue<Disability> disability,
            ArgumentValue<Set<SpecialGroup>> specialGroups,
            ArgumentValue<List<Guardian>> guardians,
            ArgumentValue<List<Subsidy>> subsidies)
            implements Correction<Child> {

        @Override
        public Map<String, ArgumentValue<?>> needed() {
            return Map.of(
                    "household", household,
                    "name", name,
                    "citizenId", citizenId,
                    "schooling", schooling,
                    "boarder", boarder);
        }

        @Override
        public Child applied(Child stored) {
            var given = specialGroups.value();
            return Child.of(
                    id,
                    or(household, stored.household()),
                    stored.village(),
                    or(name, stored.name()),
                    citizenId(stored.citizenId()),
                    study(stored.study()),
                    orKept(disability, stored.disability()),
                    specialGroups.isOmitted()
                            ? stored.specialGroups()
                            : given == null ? Set.of() : given,
                    guardians(stored.guardians()),
                    orKept(subsidies, stored.subsidies()));
        }

        private CitizenId citizenId(CitizenId stored) {
            var given = citizenId.value();
            if (given == null || given.equals(stored.masked()) || given.equals(stored.value())) {
                return stored;
            }
            try {
                return new CitizenId(given);
            } catch (Malformed malformed) {
                var fault = isMasked(given) ? "masked" : malformed.fault();
                throw new BadInput("input.citizenId", "***", fault);
            }
        }

        private Child.Study study(Child.Study stored) {
            return new Child.Study(
                    or(schooling, stored.schooling()),
                    orKept(school, stored.school()),
                    orKept(schoolOutside, stored.schoolOutside()),
                    orKept(grade, stored.grade()),
                    standing(
                            orKept(rollNumber, stored.rollNumber()),
                            Stream.ofNullable(stored.rollNumber())),
                    or(boarder, stored.boarder()));
        }

        private List<Guardian> guardians(List<Guardian> stored) {
            return orKept(guardians, stored).stream()
                    .map(given ->
                            new Guardian(
                                    given.name(),
                                    given.relation(),
                                    standing(given.phone(), stored.stream().map(Guardian::phone))))
                    .toList();
        }
    }
}

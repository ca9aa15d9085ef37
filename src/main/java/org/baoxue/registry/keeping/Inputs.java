package org.baoxue.registry.keeping;

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
import org.baoxue.shared.Phone;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// The inputs of entering: a record as a person enters it, without what follows from it.
final class Inputs {

    private Inputs() {}

    record TownInput(TownId id, String name) {
        Town record() {
            return Town.of(id, name);
        }
    }

    record VillageInput(VillageId id, String name, @Nullable Integer exitYear) {
        Village record() {
            return Village.of(id, name, exitYear);
        }
    }

    record SchoolInput(
            SchoolId id,
            String name,
            School.Kind kind,
            Set<School.Level> levels,
            boolean boarding,
            List<VillageId> serviceArea,
            Place place) {
        School record() {
            return School.of(id, name, kind, levels, boarding, serviceArea, place);
        }
    }

    record HouseholdInput(
            HouseholdId id,
            VillageId village,
            String head,
            HouseholdType type,
            String address,
            @Nullable Phone phone,
            @Nullable List<Member> members,
            @Nullable Integer exitYear) {
        Household record() {
            return Household.of(id, village, head, type, address, phone, orNone(members), exitYear);
        }
    }

    record ChildInput(
            ChildId id,
            HouseholdId household,
            String name,
            CitizenId citizenId,
            Schooling schooling,
            @Nullable SchoolId school,
            @Nullable String schoolOutside,
            @Nullable Integer grade,
            @Nullable RollNumber rollNumber,
            @Nullable Boolean boarder,
            @Nullable Disability disability,
            @Nullable Set<SpecialGroup> specialGroups,
            @Nullable List<Guardian> guardians,
            @Nullable List<Subsidy> subsidies) {
        Child record() {
            return Child.of(
                    id,
                    household,
                    household.village(),
                    name,
                    citizenId,
                    new Child.Study(
                            schooling,
                            school,
                            schoolOutside,
                            grade,
                            rollNumber,
                            Boolean.TRUE.equals(boarder)),
                    disability,
                    specialGroups == null ? Set.of() : specialGroups,
                    orNone(guardians),
                    orNone(subsidies));
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}

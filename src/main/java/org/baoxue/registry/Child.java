package org.baoxue.registry;

import org.baoxue.registry.naming.NameKeys;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.SchoolAge;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.Sex;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// 儿童少年 of a household: who it is, and where and how it is taught.
///
/// @param village that of its household, kept beside it so that a village's children can be
///   searched
/// @param birthDate as the citizen ID tells it, kept beside it so that ages can be searched
/// @param school the county's school; null where the child attends none of them
/// @param schoolOutside 县外就读学校 by name; null where it attends none
/// @param grade 1 to 9; null before school and after it
/// @param rollNumber null where there is no roll
@Document("children")
public record Child(
        @Id ChildId id,
        HouseholdId household,
        VillageId village,
        TownId town,
        String name,
        List<String> nameKeys,
        CitizenId citizenId,
        LocalDate birthDate,
        Schooling schooling,
        @Nullable SchoolId school,
        @Nullable String schoolOutside,
        @Nullable Integer grade,
        @Nullable RollNumber rollNumber,
        boolean boarder,
        @Nullable Disability disability,
        Set<SpecialGroup> specialGroups,
        List<Guardian> guardians,
        List<Subsidy> subsidies,
        int version,
        List<Revision> history)
        implements RegistryRecord<Child> {

    public Child {
        nameKeys = List.copyOf(nameKeys);
        specialGroups = Set.copyOf(specialGroups);
        guardians = List.copyOf(guardians);
        subsidies = List.copyOf(subsidies);
        history = List.copyOf(history);
    }

    /// Where and how a child is taught, as it is entered; the meaning of each stands at {@link
    /// Child}.
    public record Study(
            Schooling schooling,
            @Nullable SchoolId school,
            @Nullable String schoolOutside,
            @Nullable Integer grade,
            @Nullable RollNumber rollNumber,
            boolean boarder) {}

    /// As it is first entered; its birth date follows from the citizen ID.
    public static Child of(
            ChildId id,
            HouseholdId household,
            VillageId village,
            String name,
            CitizenId citizenId,
            Study study,
            @Nullable Disability disability,
            Set<SpecialGroup> specialGroups,
            List<Guardian> guardians,
            List<Subsidy> subsidies) {
        return new Child(
                id,
                household,
                village,
                village.town(),
                name,
                NameKeys.of(name),
                citizenId,
                citizenId.birthDate(),
                study.schooling(),
                study.school(),
                study.schoolOutside(),
                study.grade(),
                study.rollNumber(),
                study.boarder(),
                disability,
                specialGroups,
                guardians,
                subsidies,
                0,
                List.of());
    }

    /// The same child where its household lives.
    public Child livingIn(VillageId home) {
        return home.equals(village) ? this : with(home, home.town(), version, history);
    }

    public Study study() {
        return new Study(schooling, school, schoolOutside, grade, rollNumber, boarder);
    }

    public Sex sex() {
        return citizenId.sex();
    }

    /// Whole years on a date.
    public int ageOn(LocalDate date) {
        return SchoolAge.on(date, birthDate);
    }

    /// 义务教育阶段学生: of school age on the date and not through with grade 9.
    public boolean compulsoryStageOn(LocalDate date) {
        return SchoolAge.COMPULSORY.includes(birthDate, date)
                && schooling != Schooling.GRADUATED_EARLY;
    }

    @Override
    public Child revised(int version, List<Revision> history) {
        return with(village, town, version, history);
    }

    private Child with(VillageId village, TownId town, int version, List<Revision> history) {
        return new Child(
                id,
                household,
                village,
                town,
                name,
                nameKeys,
                citizenId,
                birthDate,
                schooling,
                school,
                schoolOutside,
                grade,
                rollNumber,
                boarder,
                disability,
                specialGroups,
                guardians,
                subsidies,
                version,
                history);
    }

    /// It moves with its household without another version.
    @Override
    public org.bson.Document asRead() {
        return new org.bson.Document("version", version).append("village", village.value());
    }

    /// By its code alone: a record is a key where an answer's related fields are loaded together.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /// Without a name or number, so that no log line holds one.
    @Override
    public String toString() {
        return "Child[" + id + "]";
    }
}

package org.baoxue.seed;

import static org.baoxue.seed.Cells.items;
import static org.baoxue.seed.Cells.text;

import org.baoxue.access.account.People.NewAccount;
import org.baoxue.registry.Child;
import org.baoxue.registry.Child.Study;
import org.baoxue.registry.Disability;
import org.baoxue.registry.Household;
import org.baoxue.registry.HouseholdType;
import org.baoxue.registry.Place;
import org.baoxue.registry.RollNumber;
import org.baoxue.registry.School;
import org.baoxue.registry.Schooling;
import org.baoxue.registry.SpecialGroup;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.VillageId;

import java.util.List;
import java.util.Set;

/// The files of a seed. What a code tells is in no column of its own: a household's village, a
/// child's household.
final class Sheets {

    static final Sheet<Town> TOWNS =
            new Sheet<>(
                    Town.class,
                    "registry/towns.csv",
                    TownId::new,
                    List.of("id", "name"),
                    town -> List.of(town.id().value(), town.name()),
                    row -> Town.of(row.read("id", TownId::new), row.text("name")));

    static final Sheet<Village> VILLAGES =
            new Sheet<>(
                    Village.class,
                    "registry/villages.csv",
                    VillageId::new,
                    List.of("id", "name", "exitYear"),
                    village ->
                            List.of(village.id().value(), village.name(), text(village.exitYear())),
                    row ->
                            Village.of(
                                    row.read("id", VillageId::new),
                                    row.text("name"),
                                    row.maybe("exitYear", Cells::year)));

    static final Sheet<School> SCHOOLS =
            new Sheet<>(
                    School.class,
                    "registry/schools.csv",
                    SchoolId::new,
                    List.of(
                            "id",
                            "name",
                            "kind",
                            "levels",
                            "boarding",
                            "address",
                            "longitude",
                            "latitude",
                            "serviceArea"),
                    school ->
                            List.of(
                                    school.id().value(),
                                    school.name(),
                                    school.kind().name(),
                                    items(school.levels().stream().sorted().toList(), Enum::name),
                                    Cells.yes(school.boarding()),
                                    school.place().address(),
                                    text(school.place().longitude()),
                                    text(school.place().latitude()),
                                    items(school.serviceArea(), VillageId::value)),
                    row ->
                            School.of(
                                    row.read("id", SchoolId::new),
                                    row.text("name"),
                                    row.read("kind", Cells.oneOf(School.Kind.class)),
                                    Set.copyOf(row.list("levels", Cells.oneOf(School.Level.class))),
                                    row.yes("boarding"),
                                    row.list("serviceArea", VillageId::new),
                                    place(row)));

    static final Sheet<Household> HOUSEHOLDS =
            new Sheet<>(
                    Household.class,
                    "registry/households.csv",
                    HouseholdId::new,
                    List.of("id", "head", "type", "address", "phone", "exitYear", "members"),
                    household ->
                            List.of(
                                    household.id().value(),
                                    household.head(),
                                    household.type().name(),
                                    household.address(),
                                    text(household.phone()),
                                    text(household.exitYear()),
                                    items(household.members(), Cells::member)),
                    row -> {
                        var id = row.read("id", HouseholdId::new);
                        return Household.of(
                                id,
                                id.village(),
                                row.text("head"),
                                row.read("type", Cells.oneOf(HouseholdType.class)),
                                row.text("address"),
                                row.maybe("phone", Cells::phone),
                                row.list("members", Cells::toMember),
                                row.maybe("exitYear", Cells::year));
                    });

    static final Sheet<Child> CHILDREN =
            new Sheet<>(
                    Child.class,
                    "registry/children.csv",
                    ChildId::new,
                    List.of(
                            "id",
                            "name",
                            "citizenId",
                            "schooling",
                            "school",
                            "schoolOutside",
                            "grade",
                            "rollNumber",
                            "boarder",
                            "disability",
                            "specialGroups",
                            "guardians",
                            "subsidies"),
                    child ->
                            List.of(
                                    child.id().value(),
                                    child.name(),
                                    child.citizenId().value(),
                                    child.schooling().name(),
                                    text(child.school()),
                                    text(child.schoolOutside()),
                                    text(child.grade()),
                                    text(child.rollNumber()),
                                    Cells.yes(child.boarder()),
                                    text(child.disability()),
                                    items(
                                            child.specialGroups().stream().sorted().toList(),
                                            Enum::name),
                                    items(child.guardians(), Cells::guardian),
                                    items(child.subsidies(), Cells::subsidy)),
                    row -> {
                        var id = row.read("id", ChildId::new);
                        var household =
                                new HouseholdId(
                                        id.value().substring(0, id.value().lastIndexOf('-')));
                        return Child.of(
                                id,
                                household,
                                household.village(),
                                row.text("name"),
                                row.read("citizenId", CitizenId::new),
                                study(row),
                                row.maybe("disability", Cells.oneOf(Disability.class)),
                                Set.copyOf(
                                        row.list("specialGroups", Cells.oneOf(SpecialGroup.class))),
                                row.list("guardians", Cells::toGuardian),
                                row.list("subsidies", Cells::toSubsidy));
                    });

    static final Sheet<NewAccount> ACCOUNTS =
            new Sheet<>(
                    NewAccount.class,
                    "access/accounts.csv",
                    UserId::new,
                    List.of("id", "name", "roles", "belongsTo"),
                    account ->
                            List.of(
                                    account.id().value(),
                                    account.name(),
                                    items(
                                            account.grants().stream()
                                                    .map(Cells::grant)
                                                    .sorted()
                                                    .toList(),
                                            g -> g),
                                    items(account.belongsTo().stream().sorted().toList(), c -> c)),
                    row ->
                            new NewAccount(
                                    row.read("id", UserId::new),
                                    row.text("name"),
                                    Set.copyOf(row.some("roles", Cells::toGrant)),
                                    Set.copyOf(row.list("belongsTo", Cells::divisionOrSchool))));

    /// A record's parents stand in a file before its own.
    static final List<Sheet<?>> ALL =
            List.of(TOWNS, VILLAGES, SCHOOLS, HOUSEHOLDS, CHILDREN, ACCOUNTS);

    private Sheets() {}

    private static Place place(Row row) {
        return new Place(
                row.text("address"),
                row.maybe("longitude", Cells.degrees(180)),
                row.maybe("latitude", Cells.degrees(90)));
    }

    private static Study study(Row row) {
        return new Study(
                row.read("schooling", Cells.oneOf(Schooling.class)),
                row.maybe("school", SchoolId::new),
                row.maybe("schoolOutside", text -> text),
                row.maybe("grade", Cells::wholeNumber),
                row.maybe("rollNumber", RollNumber::new),
                row.yes("boarder"));
    }
}

package org.baoxue.registry.looking;

import org.baoxue.registry.Child;
import org.baoxue.registry.Disability;
import org.baoxue.registry.Guardian;
import org.baoxue.registry.Household;
import org.baoxue.registry.HouseholdType;
import org.baoxue.registry.Member;
import org.baoxue.registry.Place;
import org.baoxue.registry.RollNumber;
import org.baoxue.registry.School;
import org.baoxue.registry.School.Kind;
import org.baoxue.registry.School.Level;
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

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A county in which everything is odd: rare characters, signs that mean something to a database,
/// nothing where something could be, twins of one name, six children in a family, and one village
/// as large as a batch and a half.
final class OddCounty {

    static final String CODE = "619958";

    private static final int MANY = 1_500;
    private static final List<HouseholdType> TYPES = List.of(HouseholdType.values());

    private static final TownId NORTH = new TownId(CODE + "101");
    private static final TownId SOUTH = new TownId(CODE + "102");
    private static final VillageId HIGH = new VillageId(NORTH + "201");
    private static final VillageId LOW = new VillageId(NORTH + "202");
    private static final VillageId LARGE = new VillageId(SOUTH + "201");
    private static final SchoolId SMALL = new SchoolId(NORTH + "-S01");
    private static final SchoolId BOTH = new SchoolId(NORTH + "-S02");
    private static final SchoolId SPECIAL = new SchoolId(SOUTH + "-S01");

    private int born;

    final List<Town> towns = List.of(Town.of(NORTH, "$set 镇"), Town.of(SOUTH, "𠮷.镇"));

    final List<Village> villages =
            List.of(
                    Village.of(HIGH, "䶮.村", 2019),
                    Village.of(LOW, "_id", null),
                    Village.of(LARGE, "大 村", 2020));

    final List<School> schools =
            List.of(
                    School.of(
                            SMALL,
                            "{$ne: null}",
                            Kind.TEACHING_POINT,
                            Set.of(Level.PRIMARY),
                            false,
                            List.of(HIGH, LOW),
                            new Place("", null, null)),
                    School.of(
                            BOTH,
                            "镇.中心学校",
                            Kind.NINE_YEAR,
                            Set.of(Level.PRIMARY, Level.JUNIOR_MIDDLE),
                            true,
                            List.of(LARGE),
                            new Place("a.b.$[].c\u0000d", 109.0, -0.0)),
                    School.of(
                            SPECIAL,
                            "𠮷特殊教育学校",
                            Kind.SPECIAL,
                            Set.of(Level.JUNIOR_MIDDLE),
                            true,
                            List.of(),
                            new Place("\"'\\/^.*$", 179.999_999_999, 1.0e-9)));

    final List<Household> households =
            Stream.concat(
                            Stream.of(
                                    household(HIGH, 1, "𠮷田", HouseholdType.NOT_LIFTED, 2019),
                                    household(HIGH, 2, "阿依古丽·买买提", HouseholdType.ORDINARY, null),
                                    household(LOW, 1, "李大山", HouseholdType.LIFTED, 2020),
                                    household(LOW, 2, "李大山", HouseholdType.LIFTED, 2020),
                                    Household.of(
                                            household(LOW, 3),
                                            LOW,
                                            "x".repeat(50),
                                            HouseholdType.FALLEN_BACK,
                                            "$".repeat(200),
                                            new Phone("+86-10000012345"),
                                            Collections.nCopies(12, new Member("𠮷", "a.b", null)),
                                            2020)),
                            IntStream.rangeClosed(1, MANY)
                                    .mapToObj(number ->
                                            household(
                                                    LARGE,
                                                    number,
                                                    "户%d".formatted(number),
                                                    TYPES.get(number % TYPES.size()),
                                                    number % 3 == 0 ? 2020 : null)))
                    .toList();

    final List<Child> children = children();

    private List<Child> children() {
        var all = new ArrayList<Child>();
        var six = new HouseholdId(HIGH + "-00001");
        for (int number = 1; number <= 6; number++) {
            all.add(
                    child(
                            six,
                            number,
                            "𠮷" + "一二三四五六".charAt(number - 1),
                            2003 + 2 * number,
                            9,
                            1));
        }
        var twins = new HouseholdId(LOW + "-00001");
        all.add(child(twins, 1, "李小花", 2008, 2, 29));
        all.add(child(twins, 2, "李小花", 2008, 2, 29));
        var plain = new HouseholdId(LOW + "-00002");
        all.add(child(plain, 1, "nül\u00e9", 2003, 8, 31));
        all.add(child(plain, 2, "$where", 2003, 9, 1));
        all.add(child(plain, 3, "a.b", 2013, 8, 31));
        all.add(child(plain, 4, "吕 小", 2013, 9, 1));
        all.add(everything(new HouseholdId(LOW + "-00003")));
        IntStream.rangeClosed(1, MANY)
                .filter(number -> number % 5 == 0)
                .forEach(number ->
                        all.add(
                                child(
                                        household(LARGE, number),
                                        1,
                                        "娃" + number,
                                        2000 + number % 20,
                                        1 + number % 12,
                                        1 + number % 28)));
        return List.copyOf(all);
    }

    /// Nothing is known but who it is.
    private Child child(
            HouseholdId household, int number, String name, int year, int month, int day) {
        return Child.of(
                new ChildId(household + "-" + number),
                household,
                new VillageId(household.value().substring(0, 12)),
                name,
                citizenId(LocalDate.of(year, month, day)),
                new Child.Study(
                        number % 2 == 0 ? Schooling.DROPPED_OUT : Schooling.NOT_YET_DUE,
                        null,
                        null,
                        null,
                        null,
                        false),
                null,
                Set.of(),
                List.of(),
                List.of());
    }

    private Child everything(HouseholdId household) {
        var citizenId = citizenId(LocalDate.of(2009, 12, 31));
        return Child.of(
                new ChildId(household + "-1"),
                household,
                LOW,
                "欧阳 娜娜",
                citizenId,
                new Child.Study(
                        Schooling.SPECIAL_SCHOOL,
                        SPECIAL,
                        "$.outside",
                        9,
                        new RollNumber("G" + citizenId.value()),
                        true),
                Disability.MULTIPLE,
                Set.of(SpecialGroup.values()),
                List.of(
                        new Guardian("𠮷田", "$push", new Phone("10000012345")),
                        new Guardian("祖母", "祖母", null)),
                List.of(
                        new Subsidy(
                                Subsidy.Kind.NUTRITION,
                                "2019-2020-1",
                                0,
                                LocalDate.of(2020, 2, 29),
                                true),
                        new Subsidy(Subsidy.Kind.FREE_BOOKS, "2019-2020-2", 100_000, null, false)));
    }

    private CitizenId citizenId(LocalDate day) {
        var number = born++;
        return CitizenId.completing(
                "619958%s%03d"
                        .formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), number % 1_000));
    }

    private static Household household(
            VillageId village,
            int serial,
            String head,
            HouseholdType type,
            @Nullable Integer exit) {
        return Household.of(
                household(village, serial), village, head, type, "", null, List.of(), exit);
    }

    private static HouseholdId household(VillageId village, int serial) {
        return new HouseholdId("%s-%05d".formatted(village, serial));
    }
}

package org.baoxue.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.registry.Child;
import org.baoxue.registry.Guardian;
import org.baoxue.registry.Household;
import org.baoxue.registry.HouseholdType;
import org.baoxue.registry.Place;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.School;
import org.baoxue.registry.School.Kind;
import org.baoxue.registry.School.Level;
import org.baoxue.registry.Schooling;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A county to draw from, entered by the registry's own door. It has five towns (101 to 105), each
/// with
///
/// - the villages 201 and 202, planned to exit in 2019, with six eligible households each, and 203,
///   not planned to exit, with four; town 105 plans no exit at all;
/// - in each village besides a registered-poor household without children and a monitored one with
///   a child;
/// - a primary school S01 and a middle school S02; town 103 has a nine-year school S01 only.
///
/// Every eligible household has one child of ten on the reference date, at its town's school S01.
public record SmallCounty(CountyId code) {

    public static final LocalDate REFERENCE_DATE = LocalDate.of(2019, 8, 31);

    private static final Caller OFFICE = Speakers.caller("county", Role.COUNTY_OFFICE);
    private static final int POOR_WITHOUT_CHILD = 90001;
    private static final int MONITORED = 90002;

    /// Numbers the children of all counties of a run, since no citizen ID may come twice.
    private static final AtomicInteger BORN = new AtomicInteger();

    public static SmallCounty entered(Keeping keeping, String code) {
        var county = new SmallCounty(new CountyId(code));
        enter(keeping, county.towns().map(town -> Town.of(town, "镇" + town)).toList());
        enter(keeping, county.villages().map(county::village).toList());
        enter(keeping, county.schools().toList());
        enter(keeping, county.households().toList());
        enter(keeping, county.children().toList());
        return county;
    }

    public TownId town(int number) {
        return new TownId(code + String.valueOf(100 + number));
    }

    public VillageId village(int town, int number) {
        return new VillageId(town(town) + String.valueOf(200 + number));
    }

    public HouseholdId household(VillageId village, int serial) {
        return new HouseholdId("%s-%05d".formatted(village, serial));
    }

    private Stream<TownId> towns() {
        return IntStream.rangeClosed(1, 5).mapToObj(this::town);
    }

    private Stream<VillageId> villages() {
        return IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(town ->
                        IntStream.rangeClosed(1, 3).mapToObj(number -> village(town, number)));
    }

    private Village village(VillageId id) {
        var exits = !id.value().endsWith("203") && !id.town().equals(town(5));
        return Village.of(id, "村" + id, exits ? 2019 : null);
    }

    private Stream<School> schools() {
        return towns().flatMap(town ->
                town.equals(town(3))
                        ? Stream.of(
                                school(town, 1, Kind.NINE_YEAR, Level.PRIMARY, Level.JUNIOR_MIDDLE))
                        : Stream.of(
                                school(town, 1, Kind.CENTRAL_PRIMARY, Level.PRIMARY),
                                school(town, 2, Kind.JUNIOR_MIDDLE, Level.JUNIOR_MIDDLE)));
    }

    private static School school(TownId town, int number, Kind kind, Level... levels) {
        return School.of(
                new SchoolId("%s-S%02d".formatted(town, number)),
                "学校" + town + number,
                kind,
                Set.of(levels),
                false,
                List.of(),
                new Place("镇上", null, null));
    }

    private Stream<HouseholdId> eligible(VillageId village) {
        var number = village.value().endsWith("203") ? 4 : 6;
        return IntStream.rangeClosed(1, number).mapToObj(serial -> household(village, serial));
    }

    private Stream<Household> households() {
        return villages()
                .flatMap(village ->
                        Stream.of(
                                        eligible(village)
                                                .map(id ->
                                                        household(
                                                                id, village, HouseholdType.LIFTED)),
                                        Stream.of(
                                                household(
                                                        household(village, POOR_WITHOUT_CHILD),
                                                        village,
                                                        HouseholdType.NOT_LIFTED),
                                                household(
                                                        household(village, MONITORED),
                                                        village,
                                                        HouseholdType.MARGINAL)))
                                .flatMap(some -> some));
    }

    private static Household household(HouseholdId id, VillageId village, HouseholdType type) {
        return Household.of(id, village, "户主" + id.value(), type, "一组", null, List.of(), null);
    }

    private Stream<Child> children() {
        return villages()
                .flatMap(village ->
                        Stream.concat(eligible(village), Stream.of(household(village, MONITORED)))
                                .map(household -> child(household, village)));
    }

    private static Child child(HouseholdId household, VillageId village) {
        var school = new SchoolId(village.town() + "-S01");
        return Child.of(
                new ChildId(household + "-1"),
                household,
                village,
                "孩子" + household.value(),
                nextCitizenId(),
                new Child.Study(Schooling.IN_COUNTY, school, null, 4, null, false),
                null,
                Set.of(),
                List.of(new Guardian("监护人" + household.value(), "祖母", null)),
                List.of());
    }

    /// Of someone born in the first half of 2009.
    private static CitizenId nextCitizenId() {
        var number = BORN.getAndIncrement();
        var born = LocalDate.of(2009, 1, 1).plusDays(number / 1000);
        return CitizenId.completing(
                "619901%s%03d"
                        .formatted(born.format(DateTimeFormatter.BASIC_ISO_DATE), number % 1000));
    }

    /// Has a household move, whose code goes on naming the village that it comes from.
    public void move(Keeping keeping, HouseholdId id, VillageId to) {
        var moved = household(id, to, HouseholdType.LIFTED);
        assertThat(keeping.correct(Household.class, id, 0, before -> Outcome.done(moved), OFFICE))
                .isInstanceOf(Outcome.Done.class);
    }

    private static <R extends RegistryRecord<R>> void enter(Keeping keeping, List<R> records) {
        assertThat(keeping.enterAll(records, OFFICE)).isEmpty();
    }
}

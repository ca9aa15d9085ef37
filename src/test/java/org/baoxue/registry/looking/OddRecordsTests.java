package org.baoxue.registry.looking;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.api.Paging;
import org.baoxue.registry.Child;
import org.baoxue.registry.Disability;
import org.baoxue.registry.Household;
import org.baoxue.registry.HouseholdType;
import org.baoxue.registry.Registry;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.School;
import org.baoxue.registry.School.Kind;
import org.baoxue.registry.School.Level;
import org.baoxue.registry.Schooling;
import org.baoxue.registry.SpecialGroup;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.registry.looking.Filters.AgeOn;
import org.baoxue.registry.looking.Filters.ChildFilter;
import org.baoxue.registry.looking.Filters.HouseholdFilter;
import org.baoxue.registry.looking.Filters.SchoolFilter;
import org.baoxue.registry.looking.Filters.TownFilter;
import org.baoxue.registry.looking.Filters.VillageFilter;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.SchoolAge;
import org.baoxue.shared.SchoolId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.VillageId;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.graphql.data.query.ScrollSubrange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the registry makes of an {@link OddCounty}. Each list, page after page, is what a look
/// through all the records finds.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class OddRecordsTests {

    private static final Caller OFFICE = Speakers.caller("county", Role.COUNTY_OFFICE);
    private static final int PAGE = 97;

    private static final TownId NORTH = new TownId(OddCounty.CODE + "101");
    private static final VillageId HIGH = new VillageId(NORTH + "201");
    private static final LocalDate DAY = LocalDate.of(2019, 8, 31);

    private final OddCounty county = new OddCounty();

    @Autowired private Keeping keeping;
    @Autowired private Registry registry;
    @Autowired private MongoTemplate mongo;

    @BeforeAll
    void enterAll() {
        enter(county.towns);
        enter(county.villages);
        enter(county.schools);
        enter(county.households);
        enter(county.children);
    }

    @Test
    void areReadAsTheyWereEntered() {
        readsAsEntered(Town.class, county.towns);
        readsAsEntered(Village.class, county.villages);
        readsAsEntered(School.class, county.schools);
        readsAsEntered(Household.class, county.households);
        readsAsEntered(Child.class, county.children);
    }

    @Test
    void enteredAgainChangeNothing() {
        var children = mongo.findAll(Child.class);

        enterAll();

        assertThat(mongo.findAll(Child.class)).containsExactlyInAnyOrderElementsOf(children);
    }

    @Test
    void comeHouseholdByHouseholdInTheirOrder() {
        var all = county.households.stream().map(Household::id).toList();

        var found = registry.childrenOf(all);

        for (var household : all) {
            assertThat(found.getOrDefault(household, List.of()))
                    .extracting(child -> child.id().value())
                    .containsExactlyElementsOf(
                            ids(county.children, child -> child.household().equals(household)));
        }
    }

    @Test
    void areThoseOfTheCountyInItsFrame() {
        var code = new CountyId(OddCounty.CODE);
        assertThat(registry.towns(code))
                .extracting(Town::id)
                .containsExactlyElementsOf(county.towns.stream().map(Town::id).toList());
        try (var poor = registry.registeredPoor(code);
                var due = registry.childrenOfAge(code, SchoolAge.COMPULSORY, DAY)) {
            assertThat(poor.map(household -> household.id().value()))
                    .containsExactlyElementsOf(
                            ids(county.households, one -> one.type().registeredPoor()));
            assertThat(due.map(child -> child.id().value()))
                    .containsExactlyInAnyOrderElementsOf(
                            ids(county.children, OddRecordsTests::isDue));
        }
    }

    /// A list, and what it holds.
    private record Listed<R extends RegistryRecord<R>>(
            List<R> all, Query query, Predicate<R> holds) {

        Class<?> type() {
            return all.getFirst().getClass();
        }
    }

    @TestFactory
    Stream<DynamicTest> areListedPageByPage() {
        return Stream.of(
                        towns().map(this::isListed),
                        villages().map(this::isListed),
                        schools().map(this::isListed),
                        households().map(this::isListed),
                        children().map(this::isListed))
                .flatMap(tests -> tests);
    }

    private Stream<Listed<Town>> towns() {
        var everywhere = new CountyId(OddCounty.CODE);
        return Stream.of(
                towns(new TownFilter(everywhere, null), town -> true),
                towns(new TownFilter(null, "$SET"), town -> town.id().equals(NORTH)),
                towns(new TownFilter(null, "𠮷."), town -> !town.id().equals(NORTH)));
    }

    private Listed<Town> towns(TownFilter filter, Predicate<Town> holds) {
        return new Listed<>(county.towns, filter.query(), holds);
    }

    private Stream<Listed<Village>> villages() {
        return Stream.of(
                villages(new VillageFilter(NORTH, null, null), one -> one.town().equals(NORTH)),
                villages(new VillageFilter(null, "_i", null), one -> one.name().equals("_id")),
                villages(new VillageFilter(null, "䶮", 2019), one -> one.id().equals(HIGH)),
                villages(new VillageFilter(null, null, 2020), one -> is(2020, one.exitYear())));
    }

    private Listed<Village> villages(VillageFilter filter, Predicate<Village> holds) {
        return new Listed<>(county.villages, filter.query(), holds);
    }

    private Stream<Listed<School>> schools() {
        var middle = Level.JUNIOR_MIDDLE;
        return Stream.of(
                schools(
                        new SchoolFilter(NORTH, null, null, null, null),
                        one -> one.town().equals(NORTH)),
                schools(
                        new SchoolFilter(null, "{$ne: ", null, null, null),
                        one -> one.name().startsWith("{")),
                schools(
                        new SchoolFilter(null, null, middle, null, null),
                        one -> one.levels().contains(middle)),
                schools(
                        new SchoolFilter(null, null, null, Kind.SPECIAL, null),
                        one -> one.kind() == Kind.SPECIAL),
                schools(
                        new SchoolFilter(null, null, null, null, HIGH),
                        one -> one.serviceArea().contains(HIGH)));
    }

    private Listed<School> schools(SchoolFilter filter, Predicate<School> holds) {
        return new Listed<>(county.schools, filter.query(), holds);
    }

    private Stream<Listed<Household>> households() {
        var some = Set.of(HouseholdType.LIFTED, HouseholdType.ORDINARY);
        return Stream.of(
                households(
                        new HouseholdFilter(NORTH, null, null, null, null),
                        one -> one.town().equals(NORTH)),
                households(
                        new HouseholdFilter(null, HIGH, null, null, null),
                        one -> one.village().equals(HIGH)),
                households(
                        new HouseholdFilter(null, null, "阿依古丽·", null, null),
                        one -> one.head().startsWith("阿")),
                households(
                        new HouseholdFilter(null, null, "LiDaShan", null, 2020),
                        one -> one.head().equals("李大山")),
                households(
                        new HouseholdFilter(null, null, null, some, null),
                        one -> some.contains(one.type())),
                households(new HouseholdFilter(null, null, null, Set.of(), null), one -> false),
                households(
                        new HouseholdFilter(null, null, null, null, 2020),
                        one -> is(2020, one.exitYear())));
    }

    private Listed<Household> households(HouseholdFilter filter, Predicate<Household> holds) {
        return new Listed<>(county.households, filter.query(), holds);
    }

    private Stream<Listed<Child>> children() {
        var family = new HouseholdId(HIGH + "-00001");
        var special = new SchoolId(OddCounty.CODE + "102-S01");
        var away = Schooling.DROPPED_OUT;
        var disability = Disability.MULTIPLE;
        var orphan = SpecialGroup.ORPHAN;
        var due = new AgeOn(DAY, 6, 15);
        var last = county.children.getLast();
        return Stream.of(
                children(NORTH, one -> one.town().equals(NORTH)),
                children(HIGH, one -> one.village().equals(HIGH)),
                children(family, one -> one.household().equals(family)),
                children(special, one -> special.equals(one.school())),
                children("𠮷", one -> one.name().startsWith("𠮷")),
                children("$wh", one -> one.name().equals("$where")),
                children("lixiaohua", one -> one.name().equals("李小花")),
                children("lvx", one -> one.name().equals("吕 小")),
                children("ouyangn", one -> one.name().startsWith("欧阳")),
                children(last.citizenId(), one -> one.id().equals(last.id())),
                children(away, one -> one.schooling() == away),
                children(disability, one -> one.disability() == disability),
                children(orphan, one -> one.specialGroups().contains(orphan)),
                children(due, OddRecordsTests::isDue));
    }

    /// Narrowed to one thing.
    private Listed<Child> children(Object to, Predicate<Child> holds) {
        var filter =
                new ChildFilter(
                        to instanceof TownId town ? town : null,
                        to instanceof VillageId village ? village : null,
                        to instanceof HouseholdId household ? household : null,
                        to instanceof SchoolId school ? school : null,
                        to instanceof String name ? name : null,
                        to instanceof CitizenId citizenId ? citizenId : null,
                        to instanceof Schooling schooling ? Set.of(schooling) : null,
                        to instanceof Disability disability ? disability : null,
                        to instanceof SpecialGroup group ? group : null,
                        to instanceof AgeOn age ? age : null);
        return new Listed<>(county.children, filter.query(), holds);
    }

    private <R extends RegistryRecord<R>> DynamicTest isListed(Listed<R> list) {
        return DynamicTest.dynamicTest(
                list.type().getSimpleName() + " " + list.query().getQueryObject(),
                () ->
                        // Other tests have counties, too.
                        assertThat(listed(list))
                                .filteredOn(id -> id.startsWith(OddCounty.CODE))
                                .containsExactlyElementsOf(ids(list.all(), list.holds())));
    }

    private <R extends RegistryRecord<R>> List<String> listed(Listed<R> list) {
        @SuppressWarnings("unchecked")
        var type = (Class<R>) list.type();
        var listed = new ArrayList<String>();
        @Nullable ScrollPosition after = null;
        do {
            var asked = ScrollSubrange.create(after, PAGE, true);
            var page = Paging.page(mongo, list.query(), asked, type);
            page.forEach(one -> listed.add(one.id().value()));
            after = page.hasNext() ? page.positionAt(page.size() - 1) : null;
        } while (after != null);
        return listed;
    }

    private <R extends RegistryRecord<R>> void enter(List<R> records) {
        assertThat(keeping.enterAll(records, OFFICE)).isEmpty();
    }

    private <R extends RegistryRecord<R>> void readsAsEntered(Class<R> type, List<R> entered) {
        for (var record : entered) {
            assertThat(registry.find(type, record.id()).orElseThrow().revised(0, List.of()))
                    .isEqualTo(record);
        }
    }

    private static <R extends RegistryRecord<R>> List<String> ids(
            List<R> all, Predicate<R> wanted) {
        return all.stream()
                .filter(wanted)
                .map(record -> record.id().value())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean isDue(Child child) {
        return SchoolAge.COMPULSORY.includes(child.birthDate(), DAY);
    }

    private static boolean is(int year, @Nullable Integer other) {
        return other != null && other == year;
    }
}

package org.baoxue.registry.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.registry.ACounty;
import org.baoxue.registry.Child;
import org.baoxue.registry.Guardian;
import org.baoxue.registry.Household;
import org.baoxue.registry.Registry;
import org.baoxue.registry.Revision.FieldChange;
import org.baoxue.registry.Revision.Words;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Phone;
import org.baoxue.shared.store.Told;
import org.baoxue.support.Acts;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

@ServiceTest
@RecordApplicationEvents
class CorrectingTests {

    private static final Map<String, Object> WIFE =
            Map.of("name", "曾婷雪", "relation", "妻子", "birthYear", 1979);

    @Autowired private Speaking speaking;
    @Autowired private Registry registry;

    @Test
    void keepsWhatIsLeftOutAndEmptiesWhatIsNull() {
        var county = aFamily("619941");
        var moved = household(county, 0, Map.of("address", "上坪村二组"));
        moved.path("correctHousehold.members[*].name")
                .entityList(String.class)
                .containsExactly("曾婷雪");
        moved.path("correctHousehold.exitYear").entity(Integer.class).isEqualTo(2020);
        var emptied = new HashMap<String, Object>();
        emptied.put("exitYear", null);
        emptied.put("members", null);
        emptied.put("phone", null);
        var bare = household(county, 1, emptied);
        bare.path("correctHousehold.exitYear").valueIsNull();
        bare.path("correctHousehold.phone").valueIsNull();
        bare.path("correctHousehold.members").entityList(Object.class).hasSize(0);
    }

    @Test
    void emptiesNothingThatIsNeeded() {
        var county = aFamily("619942");
        var emptied = new HashMap<String, Object>();
        emptied.put("head", null);
        emptied.put("address", null);
        household(county, 0, emptied)
                .path("correctHousehold.faults[*]")
                .entityList(Object.class)
                .contains(
                        Map.of("field", "address", "value", "", "fault", "missing"),
                        Map.of("field", "head", "value", "", "fault", "missing"));
    }

    @Test
    void takesAMaskedNumberForTheOneThatItMasks() {
        var county = aFamily("619943");
        var kept = household(county, 0, Map.of("phone", "100****2345", "address", "二组"));
        kept.path("correctHousehold.history[1].changes[*].field")
                .entityList(String.class)
                .containsExactly("address");
        assertThat(household(county).phone()).isEqualTo(new Phone("10000012345"));
        var guardian = Map.of("name", "李大山", "relation", "祖父", "phone", "100****2345");
        child(county, 0, Map.of("guardians", List.of(guardian)))
                .path("correctChild.version")
                .entity(Integer.class)
                .isEqualTo(1);
        assertThat(child(county).guardians())
                .containsExactly(new Guardian("李大山", "祖父", new Phone("10000012345")));
    }

    @Test
    void writesNoMaskedNumber() {
        var county = aFamily("619944");
        household(county, 0, Map.of("phone", "139****1111"))
                .path("correctHousehold.faults[0].fault")
                .entity(String.class)
                .isEqualTo("masked");
        var guardian = Map.of("name", "李大山", "relation", "父亲", "phone", "139****1111");
        child(county, 0, Map.of("guardians", List.of(guardian), "rollNumber", "G6199*"))
                .path("correctChild.faults[*]")
                .entityList(Object.class)
                .contains(
                        Map.of(
                                "field", "guardians[0].phone",
                                "value", "139****1111",
                                "fault", "masked"),
                        Map.of("field", "rollNumber", "value", "***", "fault", "masked"));
        child(county, 0, Map.of("citizenId", "6199**********0000"))
                .errors()
                .satisfy(errors ->
                        assertThat(errors.getFirst().getExtensions())
                                .containsEntry("field", "input.citizenId")
                                .containsEntry("fault", "masked"));
        assertThat(household(county).phone()).isEqualTo(new Phone("10000012345"));
    }

    @Test
    void correctsAChildWithoutItsWholeCitizenId() {
        var county = aFamily("619945");
        var before = child(county);
        var masked = before.citizenId().masked();
        child(county, 0, Map.of("grade", 2, "citizenId", masked))
                .path("correctChild.grade")
                .entity(Integer.class)
                .isEqualTo(2);
        assertThat(child(county).citizenId()).isEqualTo(before.citizenId());
        assertThat(child(county).rollNumber()).isEqualTo(before.rollNumber());
    }

    @Test
    void movesTheChildrenWithTheirHousehold(ApplicationEvents events) {
        var county = aFamily("619946");
        var there = county.county() + "101202";
        county.enter("enterVillage", Map.of("id", there, "name", "下坪村"));
        household(county, 0, Map.of("village", there))
                .path("correctHousehold.children[*].village.id")
                .entityList(String.class)
                .containsExactly(there);
        county.enter("enterChild", county.childInput(1, 2, "李小树", "20120903"));
        assertThat(registry.find(Child.class, new ChildId(county.household(1) + "-2")))
                .hasValueSatisfying(child -> assertThat(child.village().value()).isEqualTo(there));
        assertThat(Acts.of(events, "registry.child.move"))
                .extracting(Told::subject)
                .containsExactly(county.household(1) + "-1");
    }

    @Test
    void tellsTheHistoryAsAPersonReadsIt() {
        var county = aFamily("619947");
        household(county, 0, Map.of("members", List.of()))
                .path("correctHousehold.history[1].changes[0]")
                .entity(FieldChange.class)
                .isEqualTo(new FieldChange("members", new Words("曾婷雪 妻子 1979"), new Words("")));
        var place = Map.of("address", "青石镇新街", "longitude", 109.5, "latitude", 33.5);
        correct("correctSchool", county.school(), 0, Map.of("place", place))
                .path("correctSchool.history[1].changes[*].field")
                .entityList(String.class)
                .containsExactly("place.address", "place.longitude", "place.latitude");
    }

    /// 更正: whatever a family may find wrong can be put right, and shows afterwards.
    @Test
    void correctsEachFieldOfAChildAndTellsEachInItsHistory() {
        var county = aFamily("619948");
        county.enter("enterHousehold", county.householdInput(2, "李大河"));
        var all = new HashMap<String, Object>();
        all.put("household", county.household(2));
        all.put("name", "李小华");
        all.put("citizenId", CitizenId.completing("61990120110902888").value());
        all.put("schooling", "OUTSIDE_COUNTY");
        all.put("school", null);
        all.put("schoolOutside", "邻县实验小学");
        all.put("grade", 3);
        all.put("rollNumber", "L201900000001");
        all.put("boarder", true);
        all.put("disability", "HEARING");
        all.put("specialGroups", List.of("LEFT_BEHIND"));
        all.put("guardians", List.of(Map.of("name", "李大河", "relation", "叔父")));
        all.put(
                "subsidies",
                List.of(
                        Map.of(
                                "kind",
                                "NUTRITION",
                                "semester",
                                "2019-2020-1",
                                "yuan",
                                400,
                                "tripleReceipt",
                                true)));
        assertThat(correctable()).containsExactlyInAnyOrderElementsOf(all.keySet());
        child(county, 0, all).path("correctChild.version").entity(Integer.class).isEqualTo(1);
        assertThat(child(county).history().getLast().changes())
                .extracting(FieldChange::field)
                .containsExactlyInAnyOrderElementsOf(all.keySet());
    }

    /// All that a child's record holds, but what follows from the rest.
    private static List<String> correctable() {
        var derived =
                Set.of("id", "village", "town", "nameKeys", "birthDate", "version", "history");
        return Stream.of(Child.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(field -> !derived.contains(field))
                .toList();
    }

    private ACounty aFamily(String code) {
        var county = ACounty.enteredBy(speaking.asCountyOffice(), code);
        var household = new HashMap<>(county.householdInput(1, "李大山"));
        household.put("members", List.of(WIFE));
        household.put("exitYear", 2020);
        county.enter("enterHousehold", household);
        county.enter("enterChild", county.childInput(1, 1, "李小花", "20110903"));
        return county;
    }

    private Household household(ACounty county) {
        return registry.find(Household.class, new HouseholdId(county.household(1))).orElseThrow();
    }

    private Child child(ACounty county) {
        return registry.find(Child.class, new ChildId(county.household(1) + "-1")).orElseThrow();
    }

    private GraphQlTester.Response household(
            ACounty county, int version, Map<String, Object> wanted) {
        return correct("correctHousehold", county.household(1), version, wanted);
    }

    private GraphQlTester.Response child(ACounty county, int version, Map<String, Object> wanted) {
        return correct("correctChild", county.household(1) + "-1", version, wanted);
    }

    private GraphQlTester.Response correct(
            String mutation, String id, int version, Map<String, Object> wanted) {
        var input = new HashMap<>(wanted);
        input.put("id", id);
        return speaking.asCountyOffice()
                .documentName("registry/" + mutation)
                .variable("version", version)
                .variable("input", input)
                .execute();
    }
}

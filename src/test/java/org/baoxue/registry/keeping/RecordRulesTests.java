package org.baoxue.registry.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.registry.ACounty;
import org.baoxue.registry.Child;
import org.baoxue.registry.Registry;
import org.baoxue.registry.Schooling;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.CitizenId;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.Outcome;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@ServiceTest
class RecordRulesTests {

    private static final Caller COUNTY = Speakers.caller("county", Role.COUNTY_OFFICE);

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;
    @Autowired private Registry registry;

    @Test
    void judgesEveryFieldOfAHousehold() {
        var county = ACounty.enteredBy(speaking.asCountyOffice(), "619951");
        var input = new HashMap<>(county.householdInput(1, "李大山"));
        input.put("phone", "12-x");
        input.put("exitYear", 19);
        input.put("members", List.of(Map.of("name", " ", "relation", "妻子", "birthYear", 0)));
        county.enter("enterHousehold", input)
                .path("enterHousehold.faults[*].field")
                .entityList(String.class)
                .containsExactly("phone", "members[0].name", "members[0].birthYear", "exitYear");
        input.put("members", Collections.nCopies(21, Map.of("name", "某", "relation", "某")));
        county.enter("enterHousehold", input)
                .path("enterHousehold.faults[1].fault")
                .entity(String.class)
                .isEqualTo("more-than-20-entries");
    }

    @Test
    void judgesEveryFieldOfAChild() {
        var county = ACounty.enteredBy(speaking.asCountyOffice(), "619952");
        county.enter("enterHousehold", county.householdInput(1, "李大山"));
        var input = new HashMap<>(county.childInput(1, 1, "李小花", "20110903"));
        input.put("rollNumber", "");
        input.put("schoolOutside", "外".repeat(51));
        input.put("guardians", List.of(Map.of("name", "李", "relation", "父亲", "phone", "x")));
        var subsidy =
                Map.of("kind", "DAY_LIVING", "semester", "", "yuan", -5, "tripleReceipt", false);
        input.put("subsidies", List.of(subsidy));
        county.enter("enterChild", input)
                .path("enterChild.faults[*].field")
                .entityList(String.class)
                .containsExactly(
                        "schoolOutside",
                        "rollNumber",
                        "guardians[0].phone",
                        "subsidies[0].yuan",
                        "subsidies[0].semester");
    }

    @Test
    void refusesAPlaceOffTheGlobe() {
        var county = ACounty.enteredBy(speaking.asCountyOffice(), "619953");
        var input = new HashMap<String, Object>();
        input.put("id", county.town() + "-S02");
        input.put("name", "青石镇初级中学");
        input.put("kind", "JUNIOR_MIDDLE");
        input.put("levels", List.of("JUNIOR_MIDDLE"));
        input.put("boarding", true);
        input.put("serviceArea", List.of());
        input.put("place", Map.of("address", "镇上", "longitude", 200, "latitude", -91));
        county.enter("enterSchool", input)
                .path("enterSchool.faults[*].field")
                .entityList(String.class)
                .containsExactly("place.longitude", "place.latitude");
    }

    @Test
    void saysInChineseWhatIsWrong() {
        var county = ACounty.enteredBy(speaking.asCountyOffice(), "619954");
        county.enter("enterTown", Map.of("id", "619954102", "name", " "))
                .path("enterTown.message")
                .entity(String.class)
                .isEqualTo("记录 619954102 填写有误：name（空）：须为 1 至 50 个字。");
    }

    @Test
    void entersTheSameChildOnceWhenSentTwiceAtOnce() throws Exception {
        var county = ACounty.enteredBy(speaking.asCountyOffice(), "619955");
        county.enter("enterHousehold", county.householdInput(1, "李大山"));
        var household = new HouseholdId(county.household(1));
        var child =
                Child.of(
                        new ChildId(household + "-1"),
                        household,
                        household.village(),
                        "李小花",
                        CitizenId.completing("61990120110901955"),
                        new Child.Study(Schooling.DROPPED_OUT, null, null, null, null, false),
                        null,
                        Set.of(),
                        List.of(),
                        List.of());
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Outcome<Child>> entering = () -> keeping.enter(child, COUNTY);
            for (var outcome : threads.invokeAll(Collections.nCopies(16, entering))) {
                assertThat(outcome.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(registry.find(Child.class, child.id())).isPresent();
    }
}

package org.baoxue.registry.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.registry.ACounty;
import org.baoxue.shared.store.Look;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What keeping records tells of others: whose a citizen ID is, and which codes are taken.
@ServiceTest
@RecordApplicationEvents
@TestInstance(Lifecycle.PER_CLASS)
class SoughtTests {

    private ACounty county;

    @BeforeAll
    void twoChildren(@Autowired Speaking speaking) {
        county = ACounty.enteredBy(speaking.asCountyOffice(), "617932");
        county.enter("enterHousehold", county.householdInput(1, "李大山"));
        county.enter("enterChild", county.childInput(1, 1, "李小花", "20110917"));
        county.enter("enterChild", county.childInput(1, 2, "李小树", "20120917"));
    }

    @Test
    void aCitizenIdThatIsAnothersIsRefusedAndTheTrailToldThatItWasSought(ApplicationEvents events) {
        assertThat(correct(anothers())).containsExactly("registered-for-another-child");
        assertThat(enter(3, anothers())).containsExactly("registered-for-another-child");
        assertThat(events.stream(Look.class))
                .allSatisfy(look -> {
                    assertThat(look.act().action()).isEqualTo("registry.citizenId.seek");
                    assertThat(look.toString()).doesNotContain(idOfTheFirst());
                })
                .extracting(look -> look.subject().value())
                .containsExactly(county.household(1) + "-2", county.household(1) + "-3");
    }

    @Test
    void nobodyAsksWhoseItIsBesideAFaultThatKeepsTheRecordOut(ApplicationEvents events) {
        var changes = anothers();
        changes.put("grade", 99);
        assertThat(correct(changes)).containsExactly("not-from-1-to-9");
        assertThat(events.stream(Look.class)).isEmpty();
    }

    @Test
    void aCodeBeginsWithThatOfThePlaceItIsEnteredIn() {
        var elsewhere = new HashMap<>(county.householdInput(9, "李大川"));
        elsewhere.put("id", "617932101299-00009");
        assertThat(faults(county.enter("enterHousehold", elsewhere), "enterHousehold"))
                .containsExactly("not-of-its-village");
        assertThat(enter(4, Map.of("id", county.household(2) + "-4")))
                .containsExactly("not-of-its-household");
    }

    private Map<String, Object> anothers() {
        var changes = new HashMap<String, Object>();
        changes.put("citizenId", idOfTheFirst());
        changes.put("rollNumber", "L201900000001");
        return changes;
    }

    private String idOfTheFirst() {
        return String.valueOf(county.childInput(1, 1, "李小花", "20110917").get("citizenId"));
    }

    private List<String> enter(int number, Map<String, Object> otherwise) {
        var input = new HashMap<>(county.childInput(1, number, "李小草", "20130917"));
        input.putAll(otherwise);
        return faults(county.enter("enterChild", input), "enterChild");
    }

    private List<String> correct(Map<String, Object> changes) {
        var input = new HashMap<>(changes);
        input.put("id", county.household(1) + "-2");
        return faults(
                county.office()
                        .documentName("registry/correctChild")
                        .variable("input", input)
                        .variable("version", 0)
                        .execute(),
                "correctChild");
    }

    private static List<String> faults(GraphQlTester.Response answer, String mutation) {
        return answer.path(mutation + ".faults[*].fault").entityList(String.class).get();
    }
}

package org.baoxue.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.support.CommandCount;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

@ServiceTest
class RegistryTests {

    @Autowired private Speaking speaking;
    @Autowired private CommandCount commands;

    @Test
    void entersARecordOnceHoweverOftenItIsRepeated() {
        var county = ACounty.enteredBy(speaking.asCountyOffice(), "619911");
        for (var repetition = 0; repetition < 2; repetition++) {
            var town = county.enter("enterTown", Map.of("id", "619911101", "name", "青石镇"));
            town.path("enterTown.version").entity(Integer.class).isEqualTo(0);
            town.path("enterTown.history[*].by").entityList(String.class).containsExactly("county");
        }
        refused(
                county.enter("enterTown", Map.of("id", "619911101", "name", "别的镇")),
                "enterTown",
                "invalid-record",
                "id");
    }

    @Test
    void correctsOnTheVersionReadAndTellsAStaleOneTheCurrent() {
        ACounty.enteredBy(speaking.asCountyOffice(), "619912");
        var corrected = correctTown(0, "青岩镇");
        corrected.path("correctTown.version").entity(Integer.class).isEqualTo(1);
        corrected
                .path("correctTown.history[1].changes[0]")
                .entity(Revision.FieldChange.class)
                .isEqualTo(
                        new Revision.FieldChange(
                                "name", new Revision.Words("青石镇"), new Revision.Words("青岩镇")));
        correctTown(0, "青岩镇").path("correctTown.version").entity(Integer.class).isEqualTo(1);
        var stale = correctTown(0, "红岩镇");
        refused(stale, "correctTown", "stale-version", null);
        stale.path("correctTown.current").entity(Integer.class).isEqualTo(1);
        stale.path("correctTown.message")
                .entity(String.class)
                .satisfies(message -> assertThat(message).contains("第 0 版", "第 1 版"));
    }

    @Test
    void showsPersonalNumbersMaskedEverywhere() {
        var county = aFamily("619913");
        var page = households("619913", 20, null);
        page.path("households.edges[0].node.phone").entity(String.class).isEqualTo("100****2345");
        page.path("households.edges[0].node.children[0].citizenId")
                .entity(String.class)
                .matches(id -> id.matches("6199\\*{10}\\d{3}[\\dX]"));
        var child = county.enter("enterChild", county.childInput(1, 1, "李小花", "20110901"));
        child.path("enterChild.rollNumber")
                .entity(String.class)
                .matches(roll -> roll.matches("G6199\\*{10}\\d{3}[\\dX]"));
    }

    @Test
    void refusesAChildThatContradictsItself() {
        var county = aFamily("619914");
        var input = new HashMap<>(county.childInput(1, 3, "李小草", "20120304"));
        input.put("rollNumber", "G619901201203040000");
        input.put("grade", 12);
        input.remove("school");
        var answer = county.enter("enterChild", input);
        answer.path("enterChild.faults[*].field")
                .entityList(String.class)
                .containsExactly("school", "grade", "rollNumber");
        input.put("citizenId", "619901201202300017");
        county.office()
                .documentName("registry/enterChild")
                .variable("input", input)
                .execute()
                .errors()
                .satisfy(errors -> {
                    assertThat(errors).hasSize(1);
                    assertThat(errors.getFirst().getExtensions())
                            .containsEntry("code", "invalid-value")
                            .containsEntry("field", "input.citizenId")
                            .containsEntry("fault", "no-such-birth-date");
                    assertThat(errors.toString()).doesNotContain("619901201202300017");
                });
    }

    @Test
    void registersACitizenIdForOneChildOnly() {
        var county = aFamily("619915");
        var twin = new HashMap<>(county.childInput(1, 1, "李小花", "20110901"));
        twin.put("id", county.household(1) + "-7");
        var answer = county.enter("enterChild", twin);
        answer.path("enterChild.faults[0].field").entity(String.class).isEqualTo("citizenId");
        answer.path("enterChild.faults[0].value")
                .entity(String.class)
                .matches(value -> value.contains("**********"));
    }

    @Test
    void findsChildrenByNamePinyinAndInitials() {
        aFamily("619916");
        for (var beginning : List.of("李小", "lixiao", "LXH")) {
            children(Map.of("village", "619916101201", "name", beginning))
                    .path("children.edges[*].node.name")
                    .entityList(String.class)
                    .containsExactly("李小花");
        }
    }

    @Test
    void findsTownsByName() {
        ACounty.enteredBy(speaking.asCountyOffice(), "619920");
        for (var beginning : List.of("青石", "qings", "qsz")) {
            speaking.asCountyOffice()
                    .documentName("registry/towns")
                    .variable("filter", Map.of("county", "619920", "name", beginning))
                    .execute()
                    .path("towns.edges[*].node.id")
                    .entityList(String.class)
                    .containsExactly("619920101");
        }
    }

    @Test
    void refusesARangeOfAgesThatIsNone() {
        var backwards = Map.of("date", "2019-08-31", "from", 9, "to", 6);
        assertError(children(Map.of("age", backwards)), "filter.age.to");
        var unborn = Map.of("date", "2019-08-31", "from", -1, "to", 6);
        assertError(children(Map.of("age", unborn)), "filter.age.from");
    }

    @Test
    void findsChildrenByTheirAgeOnADate() {
        var county = aFamily("619917");
        county.enter("enterChild", county.childInput(1, 2, "李小树", "20130831"));
        county.enter("enterChild", county.childInput(1, 3, "李小苗", "20130901"));
        children(
                        Map.of(
                                "village",
                                "619917101201",
                                "age",
                                Map.of("date", "2019-08-31", "from", 6, "to", 6)))
                .path("children.edges[*].node.name")
                .entityList(String.class)
                .containsExactly("李小树");
    }

    @Test
    void pagesThroughAListWithoutLossOrRepetition() {
        var county = ACounty.enteredBy(speaking.asCountyOffice(), "619918");
        for (var serial = 1; serial <= 5; serial++) {
            county.enter("enterHousehold", county.householdInput(serial, "张三丰"));
        }
        var first = households("619918", 2, null);
        first.path("households.edges[*].node.id")
                .entityList(String.class)
                .containsExactly(county.householdIds(1, 2));
        var second = households("619918", 2, cursor(first));
        second.path("households.edges[*].node.id")
                .entityList(String.class)
                .containsExactly(county.householdIds(3, 4));
        var last = households("619918", 2, cursor(second));
        last.path("households.edges[*].node.id")
                .entityList(String.class)
                .containsExactly(county.householdIds(5));
        last.path("households.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
    }

    @Test
    void refusesAPageOfMoreThanAHundredAndACursorThatIsNone() {
        assertError(tester("first", 101), "first");
        assertError(tester("first", 0), "first");
        assertError(tester("after", "nonsense"), "after");
    }

    @Test
    void namesTheArgumentThatIsNoCode() {
        var answer = speaking.asCityOffice().document("{ household(id: \"x\") { id } }").execute();
        assertError(answer, "id");
    }

    @Test
    void readsAPageOfHouseholdsWithChildrenInAFixedNumberOfCommands() {
        var county = ACounty.enteredBy(speaking.asCountyOffice(), "619919");
        for (var serial = 1; serial <= 6; serial++) {
            county.enter("enterHousehold", county.householdInput(serial, "王五"));
            county.enter("enterChild", county.childInput(serial, 1, "王小五", "20110101"));
        }
        assertThat(commands.during(() -> households("619919", 6, null)))
                .containsExactlyInAnyOrder(
                        "find households",
                        "find villages",
                        "find towns",
                        "find children",
                        "find schools");
    }

    @Test
    void keepsInspectorsOutOfTheListsAndOfTheKeeping() {
        var inspector = speaking.asInspector("inspector01");
        inspector
                .documentName("registry/children")
                .execute()
                .errors()
                .satisfy(errors ->
                        assertThat(errors.getFirst().getErrorType().toString())
                                .isEqualTo("FORBIDDEN"));
        var answer =
                inspector
                        .documentName("registry/enterTown")
                        .variable("input", Map.of("id", "619911102", "name", "镇"))
                        .execute();
        refused(answer, "enterTown", "not-permitted", null);
        answer.path("enterTown.message").entity(String.class).isEqualTo("您无权执行此操作。");
    }

    private ACounty aFamily(String code) {
        var county = ACounty.enteredBy(speaking.asCountyOffice(), code);
        county.enter("enterHousehold", county.householdInput(1, "李大山"));
        county.enter("enterChild", county.childInput(1, 1, "李小花", "20110901"));
        return county;
    }

    private GraphQlTester.Response correctTown(int version, String name) {
        return speaking.asCountyOffice()
                .documentName("registry/correctTown")
                .variable("version", version)
                .variable("input", Map.of("id", "619912101", "name", name))
                .execute();
    }

    private GraphQlTester.Response children(Map<String, Object> filter) {
        return speaking.asCountyOffice()
                .documentName("registry/children")
                .variable("filter", filter)
                .execute();
    }

    private GraphQlTester.Response households(String county, int first, @Nullable String after) {
        return speaking.asCityOffice()
                .documentName("registry/householdsWithChildren")
                .variable("filter", Map.of("village", county + "101201"))
                .variable("first", first)
                .variable("after", after)
                .execute();
    }

    private GraphQlTester.Response tester(String variable, Object value) {
        return speaking.asCityOffice()
                .documentName("registry/householdsWithChildren")
                .variable(variable, value)
                .execute();
    }

    private static String cursor(GraphQlTester.Response page) {
        return page.path("households.pageInfo.endCursor").entity(String.class).get();
    }

    private static void assertError(GraphQlTester.Response answer, String field) {
        answer.errors()
                .satisfy(errors ->
                        assertThat(errors.getFirst().getExtensions())
                                .containsEntry("code", "invalid-value")
                                .containsEntry("field", field));
    }

    private static void refused(
            GraphQlTester.Response answer, String mutation, String code, @Nullable String field) {
        answer.path(mutation + ".code").entity(String.class).isEqualTo(code);
        if (field != null) {
            answer.path(mutation + ".field").entity(String.class).isEqualTo(field);
        }
    }
}

package org.baoxue.registry;

import org.baoxue.shared.CitizenId;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A small county entered through the API: a town, a village, a school, and what a test adds.
public record ACounty(GraphQlTester office, String county) {

    public static ACounty enteredBy(GraphQlTester office, String county) {
        var made = new ACounty(office, county);
        made.enter("enterTown", Map.of("id", made.town(), "name", "青石镇"));
        made.enter("enterVillage", Map.of("id", made.village(), "name", "上坪村", "exitYear", 2019));
        made.enter(
                "enterSchool",
                Map.of(
                        "id", made.school(),
                        "name", "青石镇中心小学",
                        "kind", "CENTRAL_PRIMARY",
                        "levels", List.of("PRIMARY"),
                        "boarding", true,
                        "serviceArea", List.of(made.village()),
                        "place", Map.of("address", "青石镇街道")));
        return made;
    }

    public String town() {
        return county + "101";
    }

    public String village() {
        return county + "101201";
    }

    public String school() {
        return county + "101-S01";
    }

    public String household(int serial) {
        return "%s-%05d".formatted(village(), serial);
    }

    public Map<String, Object> householdInput(int serial, String head) {
        return Map.of(
                "id",
                household(serial),
                "village",
                village(),
                "head",
                head,
                "type",
                "NOT_LIFTED",
                "address",
                "上坪村一组",
                "phone",
                "10000012345");
    }

    /// A girl born on a day, in grade 1 at the county's school.
    public Map<String, Object> childInput(int household, int number, String name, String born) {
        var ofThisCounty = Integer.parseInt(county.substring(5)) * 100;
        var sequence = "%03d".formatted(ofThisCounty + household * 10 + number * 2);
        var citizenId = CitizenId.completing("619901" + born + sequence);
        return Map.of(
                "id",
                household(household) + "-" + number,
                "household",
                household(household),
                "name",
                name,
                "citizenId",
                citizenId.value(),
                "schooling",
                "IN_COUNTY",
                "school",
                school(),
                "grade",
                1,
                "rollNumber",
                "G" + citizenId.value(),
                "guardians",
                List.of(Map.of("name", "李大山", "relation", "父亲", "phone", "10000012345")));
    }

    public GraphQlTester.Response enter(String document, Map<String, Object> input) {
        return office.documentName("registry/" + document).variable("input", input).execute();
    }

    public String[] householdIds(int... serials) {
        var ids = new ArrayList<String>();
        for (var serial : serials) {
            ids.add(household(serial));
        }
        return ids.toArray(String[]::new);
    }
}

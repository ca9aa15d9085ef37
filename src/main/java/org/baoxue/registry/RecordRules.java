package org.baoxue.registry;

import org.baoxue.shared.Id;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// What must hold of a record before it is kept. One rule, one function; a record is judged by all
/// of its kind.
final class RecordRules {

    /// A rule looks at a record and at what it names, and answers its faults.
    interface Rule<R> extends BiFunction<R, Named, Stream<Fault>> {}

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TEXT = 200;

    private static final List<Rule<Town>> TOWN =
            List.of((town, named) -> name("name", town.name()));

    private static final List<Rule<Village>> VILLAGE =
            List.of(
                    (village, named) -> name("name", village.name()),
                    (village, named) -> known("town", village.town(), named));

    private static final List<Rule<School>> SCHOOL =
            List.of(
                    (school, named) -> name("name", school.name()),
                    (school, named) -> known("town", school.town(), named),
                    (school, named) -> text("place.address", school.place().address()),
                    RecordRules::teachesALevel,
                    RecordRules::servesKnownVillages);

    private static final List<Rule<Household>> HOUSEHOLD =
            List.of(
                    (household, named) -> name("head", household.head()),
                    (household, named) -> text("address", household.address()),
                    (household, named) -> known("village", household.village(), named));

    private static final List<Rule<Child>> CHILD =
            List.of(
                    (child, named) -> name("name", child.name()),
                    (child, named) -> known("household", child.household(), named),
                    (child, named) ->
                            child.school() == null
                                    ? Stream.empty()
                                    : known("school", child.school(), named),
                    RecordRules::namesItsSchool,
                    RecordRules::gradeExists,
                    RecordRules::rollNumberIsItsOwn);

    private RecordRules() {}

    static Stream<Fault> faults(RegistryRecord<?> subject, Named named) {
        return switch (subject) {
            case Town town -> judged(TOWN, town, named);
            case Village village -> judged(VILLAGE, village, named);
            case School school -> judged(SCHOOL, school, named);
            case Household household -> judged(HOUSEHOLD, household, named);
            case Child child -> judged(CHILD, child, named);
        };
    }

    private static <R> Stream<Fault> judged(List<Rule<R>> rules, R subject, Named named) {
        return rules.stream().flatMap(rule -> rule.apply(subject, named));
    }

    private static Stream<Fault> name(String field, String name) {
        return name.isBlank() || name.length() > LONGEST_NAME
                ? Stream.of(
                        new Fault(field, cut(name), "1 to %d characters".formatted(LONGEST_NAME)))
                : Stream.empty();
    }

    private static Stream<Fault> text(String field, String text) {
        return text.length() > LONGEST_TEXT
                ? Stream.of(
                        new Fault(
                                field, cut(text), "at most %d characters".formatted(LONGEST_TEXT)))
                : Stream.empty();
    }

    private static Stream<Fault> known(String field, Id id, Named named) {
        return named.exists(id)
                ? Stream.empty()
                : Stream.of(new Fault(field, id.value(), "not in the registry"));
    }

    private static Stream<Fault> teachesALevel(School school, Named named) {
        return school.levels().isEmpty()
                ? Stream.of(new Fault("levels", "", "a school teaches at least one level"))
                : Stream.empty();
    }

    private static Stream<Fault> servesKnownVillages(School school, Named named) {
        return school.serviceArea().stream().flatMap(id -> known("serviceArea", id, named));
    }

    private static Stream<Fault> namesItsSchool(Child child, Named named) {
        var needsSchool = child.schooling().atCountySchool();
        if (needsSchool && child.school() == null) {
            return Stream.of(
                    new Fault("school", "", "missing: " + child.schooling() + " names a school"));
        }
        if (child.schooling() == Schooling.OUTSIDE_COUNTY && child.schoolOutside() == null) {
            return Stream.of(
                    new Fault(
                            "schoolOutside", "", "missing: OUTSIDE_COUNTY names the school there"));
        }
        return Stream.empty();
    }

    private static Stream<Fault> gradeExists(Child child, Named named) {
        var grade = child.grade();
        return grade != null && (grade < 1 || grade > 9)
                ? Stream.of(new Fault("grade", grade.toString(), "from 1 to 9"))
                : Stream.empty();
    }

    private static Stream<Fault> rollNumberIsItsOwn(Child child, Named named) {
        var number = child.rollNumber();
        if (number == null || number.equals("G" + child.citizenId().value())) {
            return Stream.empty();
        }
        return number.matches("L\\d{10,20}")
                ? Stream.empty()
                : Stream.of(
                        new Fault(
                                "rollNumber",
                                number.charAt(0) + "***",
                                "G and the child's own citizen ID, or L and a provisional number"));
    }

    private static String cut(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}

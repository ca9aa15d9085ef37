package org.baoxue.registry.keeping;

import static org.baoxue.registry.keeping.FieldRules.mark;
import static org.baoxue.registry.keeping.FieldRules.name;
import static org.baoxue.registry.keeping.FieldRules.optional;
import static org.baoxue.registry.keeping.FieldRules.phone;
import static org.baoxue.registry.keeping.FieldRules.several;
import static org.baoxue.registry.keeping.FieldRules.text;
import static org.baoxue.registry.keeping.FieldRules.within;

import org.baoxue.registry.Child;
import org.baoxue.registry.Guardian;
import org.baoxue.registry.Household;
import org.baoxue.registry.Member;
import org.baoxue.registry.Place;
import org.baoxue.registry.RegistryRecord;
import org.baoxue.registry.RollNumber;
import org.baoxue.registry.School;
import org.baoxue.registry.Schooling;
import org.baoxue.registry.Subsidy;
import org.baoxue.registry.Town;
import org.baoxue.registry.Village;
import org.baoxue.shared.Fault;
import org.baoxue.shared.Id;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What must hold of a record before it is kept. One rule, one function; a record is judged by all
/// of its kind.
final class RecordRules {

    /// A rule looks at a record and at what it names, and answers its faults.
    interface Rule<R> extends BiFunction<R, Named, Stream<Fault>> {}

    static final String OF_ANOTHER = "registered-for-another-child";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_MEMBERS = 20;
    private static final int MOST_GUARDIANS = 5;
    private static final int MOST_SUBSIDIES = 60;
    private static final int MOST_VILLAGES_SERVED = 100;
    private static final int MOST_YUAN = 100_000;
    private static final Pattern SEMESTER = Pattern.compile("\\d{4}-\\d{4}-[12]");

    private static final List<Rule<Town>> TOWN =
            List.of((town, named) -> name("name", town.name()));

    private static final List<Rule<Village>> VILLAGE =
            List.of(
                    (village, named) -> name("name", village.name()),
                    (village, named) -> known("town", village.town(), named),
                    (village, named) ->
                            within("exitYear", village.exitYear(), FIRST_YEAR, LAST_YEAR));

    private static final List<Rule<School>> SCHOOL =
            List.of(
                    (school, named) -> name("name", school.name()),
                    (school, named) -> known("town", school.town(), named),
                    (school, named) -> stands(school.place()),
                    RecordRules::teachesALevel,
                    RecordRules::servesKnownVillages);

    private static final List<Rule<Household>> HOUSEHOLD =
            List.of(
                    (household, named) -> name("head", household.head()),
                    (household, named) -> text("address", household.address()),
                    (household, named) -> phone("phone", household.phone()),
                    (household, named) ->
                            several(
                                    "members",
                                    household.members(),
                                    MOST_MEMBERS,
                                    RecordRules::member),
                    (household, named) ->
                            within("exitYear", household.exitYear(), FIRST_YEAR, LAST_YEAR),
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
                    (child, named) -> within("grade", child.grade(), 1, 9),
                    RecordRules::rollNumberIsItsOwn,
                    (child, named) ->
                            several(
                                    "guardians",
                                    child.guardians(),
                                    MOST_GUARDIANS,
                                    RecordRules::guardian),
                    (child, named) ->
                            several(
                                    "subsidies",
                                    child.subsidies(),
                                    MOST_SUBSIDIES,
                                    RecordRules::subsidy));

    private RecordRules() {}

    static Stream<Fault> faults(RegistryRecord<?> subject, Named named) {
        return switch (subject) {
            case Town town -> judged(TOWN, town, named);
            case Village village -> judged(VILLAGE, village, named);
            case School school -> judged(SCHOOL, school, named);
            case Household household -> judged(HOUSEHOLD, household, named);
            case Child child -> judged(child, named);
        };
    }

    /// That a citizen ID is another child's is told only where nothing else is wrong, so that
    /// nobody can ask it of a number without meaning to keep the record.
    private static Stream<Fault> judged(Child child, Named named) {
        var faults = judged(CHILD, child, named).toList();
        return faults.isEmpty() ? citizenIdIsItsOwn(child, named) : faults.stream();
    }

    /// What must hold of a new record's code: it begins with that of the place it is entered in. A
    /// record that moves later keeps its code.
    static Stream<Fault> codeFaults(RegistryRecord<?> entered) {
        return switch (entered) {
            case Household household ->
                    begins(household, household.village(), "not-of-its-village");
            case Child child -> begins(child, child.household(), "not-of-its-household");
            default -> Stream.empty();
        };
    }

    private static Stream<Fault> begins(RegistryRecord<?> entered, Id place, String fault) {
        var code = entered.id().value();
        return mark(!code.startsWith(place.value() + "-"), "id", code, fault);
    }

    private static <R> Stream<Fault> judged(List<Rule<R>> rules, R subject, Named named) {
        return rules.stream().flatMap(rule -> rule.apply(subject, named));
    }

    private static Stream<Fault> known(String field, Id id, Named named) {
        return mark(!named.exists(id), field, id.value(), "not-in-the-registry");
    }

    private static Stream<Fault> stands(Place place) {
        return Stream.of(
                        text("place.address", place.address()),
                        within("place.longitude", place.longitude(), -180, 180),
                        within("place.latitude", place.latitude(), -90, 90))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> teachesALevel(School school, Named named) {
        return mark(school.levels().isEmpty(), "levels", "", "no-level");
    }

    private static Stream<Fault> servesKnownVillages(School school, Named named) {
        return several(
                "serviceArea",
                school.serviceArea(),
                MOST_VILLAGES_SERVED,
                (field, id) -> known(field, id, named));
    }

    private static Stream<Fault> member(String field, Member member) {
        return Stream.of(
                        name(field + ".name", member.name()),
                        name(field + ".relation", member.relation()),
                        within(field + ".birthYear", member.birthYear(), FIRST_YEAR, LAST_YEAR))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> guardian(String field, Guardian guardian) {
        return Stream.of(
                        name(field + ".name", guardian.name()),
                        name(field + ".relation", guardian.relation()),
                        phone(field + ".phone", guardian.phone()))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> subsidy(String field, Subsidy subsidy) {
        return Stream.concat(
                within(field + ".yuan", subsidy.yuan(), 0, MOST_YUAN),
                mark(
                        !SEMESTER.matcher(subsidy.semester()).matches(),
                        field + ".semester",
                        subsidy.semester(),
                        "not-a-semester"));
    }

    private static Stream<Fault> citizenIdIsItsOwn(Child child, Named named) {
        var holder = named.registered().get(child.citizenId());
        return holder != null && !holder.equals(child.id())
                ? Stream.of(ofAnother(child))
                : Stream.empty();
    }

    /// The citizen ID is registered for another child.
    static Fault ofAnother(Child child) {
        return new Fault("citizenId", child.citizenId().masked(), OF_ANOTHER);
    }

    private static Stream<Fault> namesItsSchool(Child child, Named named) {
        var outside = child.schooling() == Schooling.OUTSIDE_COUNTY;
        return Stream.concat(
                mark(
                        child.schooling().atCountySchool() && child.school() == null,
                        "school",
                        "",
                        "missing"),
                outside && child.schoolOutside() == null
                        ? mark(true, "schoolOutside", "", "missing")
                        : optional("schoolOutside", child.schoolOutside()));
    }

    private static Stream<Fault> rollNumberIsItsOwn(Child child, Named named) {
        var number = child.rollNumber();
        var own =
                number == null
                        || number.isProvisional()
                        || number.equals(RollNumber.of(child.citizenId()));
        var fault =
                number != null && Correction.isMasked(number)
                        ? "masked"
                        : "not-a-roll-number-of-this-child";
        return mark(!own, "rollNumber", "***", fault);
    }
}

package org.baoxue.registry;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.caller;

import graphql.schema.GraphQLFieldsContainer;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.OperationRules;
import org.baoxue.access.Role;
import org.baoxue.access.Scope;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.support.CommandCount;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tries to see and to change what lies out of reach.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class ReachTests {

    private static final String LISTS =
            """
            { towns(first: 100) { edges { node { id } } }
              villages(first: 100) { edges { node { id town { id } } } }
              schools(first: 100) { edges { node { id serviceArea { id } } } }
              households(first: 100) { edges { node { id village { id } children { id school { id } } } } }
              children(first: 100) { edges { node { id household { id children { id } } village { id } } } } }
            """;

    @Autowired private ExecutionGraphQlService service;
    @Autowired private GraphQlSource source;
    @Autowired private OperationRules rules;
    @Autowired private CommandCount commands;

    @BeforeAll
    void twoCounties(@Autowired Keeping keeping) {
        var county = SmallCounty.entered(keeping, "617701");
        SmallCounty.entered(keeping, "617702");
        // Its code goes on naming the first town, where it lives no more.
        county.move(keeping, county.household(county.village(1, 1), 1), county.village(2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTY_OFFICE, 617701, 617701.*",
        "CITY_OFFICE, 617700, 6177.*",
        "TOWN, 617701102, 617701102.*|617701101201-00001(-1)?",
        "VILLAGE, 617701103201, 617701103201.*|617701103(-S01)?",
    })
    void findsNothingElseInAnyList(Role role, String scope, String own) {
        assertThat(codes(answer(role, scope, LISTS)))
                .isNotEmpty()
                .allMatch(code -> code.matches(own));
    }

    /// Through parents and their other children, as far as four steps lead.
    @ParameterizedTest
    @CsvSource({
        "TOWN, 617701102, 617701102.*|617701101201-00001(-1)?",
        "VILLAGE, 617701103201, 617701103201.*|617701103(-S01)?",
    })
    void leadsNowhereElseByAnyWayThroughTheSchema(Role role, String scope, String own) {
        var somebody = caller("somebody", new Grant(role, new Scope(scope)));
        for (var list : List.of("towns", "villages", "schools", "households", "children")) {
            var field = source.schema().getQueryType().getFieldDefinition(list);
            var page = (GraphQLFieldsContainer) unwrapAll(field.getType());
            var climb = "{ %s(first: 2) { %s } }".formatted(list, ways(page, 6, somebody));

            var answer = answer(somebody, climb);

            assertThat(answer).as(climb).doesNotContain("errors");
            assertThat(codes(answer)).as(climb).isNotEmpty().allMatch(code -> code.matches(own));
        }
    }

    /// Every field that leads on without an argument, down to the code of where it leads.
    private String ways(GraphQLFieldsContainer type, int steps, Caller who) {
        return type.getFieldDefinitions().stream()
                .filter(field -> field.getArguments().isEmpty())
                .filter(field -> rules.allows(type.getName() + "." + field.getName(), who))
                .map(field ->
                        unwrapAll(field.getType()) instanceof GraphQLFieldsContainer next
                                ? steps == 0
                                        ? ""
                                        : field.getName()
                                                + " { "
                                                + ways(next, steps - 1, who)
                                                + " }"
                                : field.getName().equals("id") ? "id" : "")
                .filter(way -> !way.isEmpty())
                .collect(Collectors.joining(" ", "__typename ", ""));
    }

    @Test
    void showsAVillageItsTownButNotItsNeighbours() {
        assertThat(codes(answer(Role.VILLAGE, "617701104202", LISTS)))
                .contains("617701104", "617701104202", "617701104-S02", "617701104202-00001-1")
                .noneMatch(code -> code.startsWith("617701104201"));
    }

    @Test
    void showsASchoolThoseWhoAttendItAndNoHousehold() {
        var children =
                "{ children(first: 100) { edges { node { id school { id } village { id } } } } }";
        assertThat(codes(answer(Role.SCHOOL, "617701102-S01", children)))
                .contains("617701102-S01", "617701102201-00001-1")
                .noneMatch(code -> code.startsWith("617701101201-00002"));
        assertThat(codes(answer(Role.SCHOOL, "617701102-S02", children))).isEmpty();
        assertThat(answer(Role.SCHOOL, "617701102-S01", "{ households { edges { node { id } } } }"))
                .contains("forbidden");
    }

    @ParameterizedTest
    @CsvSource({
        "town, 617701102, 617701199",
        "village, 617701102201, 617701102299",
        "school, 617701102-S01, 617701102-S99",
        "household, 617701102201-00001, 617701102201-99999",
        "child, 617701102201-00001-1, 617701102201-00001-9",
    })
    void answersAForeignCodeLikeOneThatDoesNotExist(String field, String foreign, String unknown) {
        for (var own : List.of("617701101", "617702", "617701103201", "617701101-S01")) {
            var role =
                    own.length() == 9
                            ? Role.TOWN
                            : own.length() == 6 ? Role.COUNTY_OFFICE : role(own);
            var asked = "{ found: %s(id: \"%s\") { ...F } } fragment F on %s { id }";
            var type = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
            assertThat(answer(role, own, asked.formatted(field, foreign, type)))
                    .isEqualTo(answer(role, own, asked.formatted(field, unknown, type)));
        }
    }

    private static Role role(String scope) {
        return scope.contains("S") ? Role.SCHOOL : Role.VILLAGE;
    }

    @ParameterizedTest
    @CsvSource({
        "households, town, 617701102, 617701199",
        "households, village, 617701102201, 617701102299",
        "children, household, 617701102201-00001, 617701102201-99999",
        "children, school, 617701102-S02, 617701102-S99",
    })
    void findsByAForeignCodeAsMuchAsByAnUnknownOne(
            String list, String field, String foreign, String unknown) {
        var asked = "{ %s(filter: {%s: \"%s\"}) { edges { node { id } } pageInfo { endCursor } } }";
        assertThat(answer(Role.TOWN, "617701101", asked.formatted(list, field, foreign)))
                .isEqualTo(answer(Role.TOWN, "617701101", asked.formatted(list, field, unknown)));
    }

    @Test
    void aHouseholdIsWhereItLives() {
        var moved =
                "{ household(id: \"617701101201-00001\") { id village { id } children { id } } }";
        assertThat(codes(answer(Role.TOWN, "617701102", moved)))
                .containsExactly("617701101201-00001", "617701101201-00001-1", "617701102201");
        assertThat(codes(answer(Role.TOWN, "617701101", moved))).isEmpty();
    }

    @Test
    void changesNothingElsewhere() {
        var asked =
                """
                mutation { correctHousehold(version: 0, input: {id: "%s", head: "别人", type: LIFTED, address: "一组"})
                  { __typename ... on UnknownId { code kind } ... on Household { id } } }
                """;
        var foreign = answer(Role.TOWN, "617701101", asked.formatted("617701102201-00002"));
        assertThat(foreign)
                .contains("UnknownId")
                .isEqualTo(answer(Role.TOWN, "617701101", asked.formatted("617701102201-99999")));
        assertThat(answer(Role.TOWN, "617701101", asked.formatted("617701101201-00003")))
                .contains("617701101201-00003");
    }

    @Test
    void movesNobodyOutOfReachAndEntersNobodyThere() {
        for (var village : List.of("617701102201", "617701102299")) {
            assertThat(answer(Role.TOWN, "617701103", moving(village))).contains("NotPermitted");
            assertThat(answer(Role.TOWN, "617701103", entering(village))).contains("NotPermitted");
        }
    }

    private static String moving(String village) {
        return """
        mutation { correctHousehold(version: 0, input: {id: "617701103201-00001", village: "%s"})
          { __typename } }
        """
                .formatted(village);
    }

    private static String entering(String village) {
        return """
        mutation { enterHousehold(input: {id: "%s-77777", village: "%s", head: "新户", type: LIFTED,
          address: "一组"}) { __typename } }
        """
                .formatted(village, village);
    }

    @Test
    void aRoleThatMayNotSearchLendsItsScopeToNoOther() {
        var both =
                caller(
                        "both",
                        new Grant(Role.TOWN, new Scope("617701101")),
                        new Grant(Role.AUDITOR, new Scope("617701")));
        assertThat(codes(answer(both, "{ households(first: 100) { edges { node { id } } } }")))
                .isNotEmpty()
                .allMatch(code -> code.startsWith("617701101"));
    }

    @Test
    void aTownsPageCostsAsManyCommandsAsAnyOther() {
        var page =
                "{ households(first: 20) { edges { node { id head village { name } children { id"
                        + " name } } } } }";
        assertThat(commands.during(() -> answer(Role.TOWN, "617701102", page)))
                .isEqualTo(commands.during(() -> answer(Role.COUNTY_OFFICE, "000000", page)))
                .containsExactlyInAnyOrder("find households", "find villages", "find children");
    }

    private String answer(Role role, String scope, String document) {
        return answer(caller("somebody", new Grant(role, new Scope(scope))), document);
    }

    private String answer(Caller caller, String document) {
        return Speakers.answer(service, caller, document).toSpecification().toString();
    }

    /// All that look like the code of a record.
    private static Set<String> codes(String answer) {
        var codes = new TreeSet<String>();
        var matcher = Pattern.compile("(?<=id=)6177[\\dS-]+").matcher(answer);
        while (matcher.find()) {
            codes.add(matcher.group());
        }
        return codes;
    }
}

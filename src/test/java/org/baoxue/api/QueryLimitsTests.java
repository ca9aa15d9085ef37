package org.baoxue.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

@ServiceTest
class QueryLimitsTests {

    @Autowired private Speaking speaking;

    @Test
    void refusesAQueryThatIsTooDeep() {
        var turns = 7;
        var document =
                "{ households(first: 1) { edges { node "
                        + "{ children { household ".repeat(turns)
                        + "{ id }"
                        + " } }".repeat(turns)
                        + " } } }";
        refused(document, "query-too-deep");
    }

    @Test
    void refusesPagesThatMultiply() {
        refused(
                "{ households(first: 100)"
                        + " { edges { node { children { household { children { household"
                        + " { children { household { children { id } } } } } } } } } } }",
                "query-too-costly");
    }

    @Test
    void countsAPageByTheVariableThatSaysItsSize() {
        var document =
                "query($n: Int) { households(first: $n) { edges { node { children { household"
                        + " { children { household { children { school { id } } } } } } } } } }";
        speaking.asCityOffice().document(document).variable("n", 1).executeAndVerify();
        refused(speaking.asCityOffice().document(document).variable("n", 100), "query-too-costly");
    }

    @Test
    void refusesWorkThatIsAskedForAgainAndAgain() {
        refused(
                "{ " + repeated("a%d: verifyDraw(sample: \"2019-XX-01\") { sample }", 6) + " }",
                "query-too-costly");
    }

    @Test
    void refusesAFloodOfAliases() {
        refused("{ " + repeated("a%d: me { id }", 51) + " }", "too-many-aliases");
    }

    @Test
    void refusesFragmentsThatHoldEachOtherTwice() {
        var levels = 40;
        var fragments =
                IntStream.range(0, levels)
                        .mapToObj(level ->
                                "fragment F%1$d on Query { ...F%2$d ...F%2$d }"
                                        .formatted(level, level + 1))
                        .collect(Collectors.joining(" "));
        refused(
                "{ ...F0 } %s fragment F%d on Query { again: me { id } }"
                        .formatted(fragments, levels),
                "too-many-aliases");
    }

    @Test
    void refusesADocumentThatIsTooLong() {
        refused("{ " + repeated("me { id }", 2_000) + " }", "query-too-long");
    }

    @Test
    void refusesADocumentOfTooManyCharacters() {
        refused("{ me { id } } #" + "x".repeat(100_000), "query-too-long");
    }

    @Test
    void refusesAFloodOfDirectives() {
        refused("{ " + repeated("me { id @include(if: true) }", 51) + " }", "too-many-directives");
    }

    @Test
    void tellsNobodyOfTheSchemaOutsideDevelopment() {
        refused(
                speaking.asInspector("inspector01").document("{ __schema { types { name } } }"),
                "invalid-query");
    }

    private static String repeated(String field, int times) {
        return IntStream.range(0, times)
                .mapToObj(field::formatted)
                .collect(Collectors.joining(" "));
    }

    private void refused(String document, String code) {
        refused(speaking.asCityOffice().document(document), code);
    }

    private static void refused(GraphQlTester.Request<?> request, String code) {
        request.execute()
                .errors()
                .satisfy(errors -> {
                    assertThat(errors).hasSize(1);
                    assertThat(errors.getFirst().getExtensions()).containsEntry("code", code);
                });
    }
}

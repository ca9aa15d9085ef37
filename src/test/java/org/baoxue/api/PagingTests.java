package org.baoxue.api;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.registry.keeping.Keeping;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.SmallCounty;
import org.baoxue.support.Speakers.Speaking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;

import java.util.Base64;

@ServiceTest
class PagingTests {

    @Autowired private Speaking speaking;
    @Autowired private Keeping keeping;

    @Test
    void givesTheLastPageWhereNoCursorIsGiven() {
        var county = county("619961");
        var last = towns("619961", "last: 2");
        ids(last).containsExactly(town(county, 4), town(county, 5));
        last.path("towns.pageInfo.hasPreviousPage").entity(Boolean.class).isEqualTo(true);
        last.path("towns.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
        var cursor = last.path("towns.pageInfo.startCursor").entity(String.class).get();
        ids(towns("619961", "last: 2, before: \"%s\"".formatted(cursor)))
                .containsExactly(town(county, 2), town(county, 3));
    }

    @Test
    void tellsNothingButThePlaceByACursor() {
        var county = county("619962");
        var cursor =
                towns("619962", "first: 1")
                        .path("towns.pageInfo.endCursor")
                        .entity(String.class)
                        .get();
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), UTF_8))
                .isEqualTo("{\"id\":\"%s\"}".formatted(town(county, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense!",
                "{}",
                "{\"head\":\"x\"}",
                "{\"id\":{\"$gt\":\"\"}}",
                "{\"id\":null}",
                "[\"java.util.HashMap\",{\"id\":\"x\"}]",
            })
    void refusesWhatNoPageOfTheListHasGiven(String content) {
        var cursor = Base64.getUrlEncoder().encodeToString(content.getBytes(UTF_8));
        towns("619963", "after: \"%s\"".formatted(cursor))
                .errors()
                .satisfy(errors ->
                        assertThat(errors.getFirst().getExtensions())
                                .containsEntry("code", "invalid-value")
                                .containsEntry("field", "after")
                                .containsEntry("fault", "not-a-cursor-of-this-list"));
    }

    private SmallCounty county(String code) {
        return SmallCounty.entered(keeping, code);
    }

    private static String town(SmallCounty county, int number) {
        return county.village(number, 1).town().value();
    }

    private static GraphQlTester.EntityList<String> ids(GraphQlTester.Response page) {
        return page.path("towns.edges[*].node.id").entityList(String.class);
    }

    private GraphQlTester.Response towns(String county, String page) {
        return speaking.asCityOffice()
                .document(
                        """
                        {
                          towns(filter: {county: "%s"}, %s) {
                            edges { node { id } }
                            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                          }
                        }
                        """
                                .formatted(county, page))
                .execute();
    }
}

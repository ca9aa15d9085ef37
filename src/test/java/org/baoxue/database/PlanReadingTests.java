package org.baoxue.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class PlanReadingTests {

    private static final String PLAN =
            """
            collections:
              homes:
                holds: where people live
                shard-key: {_id: 1}
                because: there are many
                indexes:
                  - keys: {town: 1, _id: -1}
                    serves: homes of a town
                  - keys: {_id: 1, number: 1}
                    unique: true
                    sparse: true
                    serves: that no number comes twice
            """;

    @Test
    void readsWhatThePlanSays() {
        var plan = DatabasePlan.read("plan.yaml", PLAN);

        var homes = plan.collection("homes").orElseThrow();
        assertThat(homes.shardKey()).hasToString("{\"_id\": 1}");
        assertThat(homes.indexes())
                .extracting(planned -> planned.index().toString())
                .containsExactly(
                        "{\"town\": 1, \"_id\": -1}",
                        "{\"_id\": 1, \"number\": 1} {sparse=true, unique=true}");
        assertThat(homes.indexes().getFirst().index().name()).isEqualTo("town_1__id_-1");
    }

    /// On that line the first text gives way to the second.
    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    1 | collections | collection | 1:1 | 'collections' is missing
                    3 | holds | hold | 3:5 | unknown key 'hold': known are because, holds, indexes, shard-key
                    4 | {_id: 1} | {_id: up} | 4:22 | 'up' is no _id: it must match 1|-1|hashed
                    4 | {_id: 1} | anything | 4:16 | 'anything' is no shard-key: it must match none
                    4 | {_id: 1} | {town: 1} | 10:17 | a unique index of a sharded collection begins with its shard key {"town": 1}
                    5 | because: there are many | other: x | 3:5 | 'because' is missing
                    7 | {town: 1, _id: -1} | {_id: 1, number: 1} | 7:7 | an index on {"_id": 1, "number": 1} is named twice
                    8 | serves | for | 7:9 | 'serves' is missing
                    10 | true | certainly | 10:17 | 'certainly' is no unique: known are false, true
                    """)
    void tellsEachMistakeWithItsPlace(
            int line, String text, String spoilt, String place, String what) {
        assertThatExceptionOfType(PlanRefused.class)
                .isThrownBy(() -> DatabasePlan.read("plan.yaml", replaced(line, text, spoilt)))
                .withMessageContaining("plan.yaml:" + place + ": ")
                .withMessageContaining(what);
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatExceptionOfType(PlanRefused.class)
                .isThrownBy(() -> DatabasePlan.read("plan.yaml", "collections: ["))
                .withMessageContaining("not YAML");
    }

    private static String replaced(int line, String text, String spoilt) {
        List<String> lines = new ArrayList<>(PLAN.lines().toList());
        assertThat(lines.get(line - 1)).contains(text);
        lines.set(line - 1, lines.get(line - 1).replace(text, spoilt));
        return String.join("\n", lines);
    }
}

package org.baoxue.sampling.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.baoxue.sampling.draw.County.DRAW;
import static org.baoxue.sampling.draw.County.SEED;

import org.baoxue.sampling.draw.InspectorDraw.Task;
import org.baoxue.sampling.draw.InspectorDraw.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class InspectorDrawTests {

    private static final Task FIRST = new Task(1, Set.of("619901101", "619901101201"));
    private static final Task SECOND = new Task(2, Set.of("619901102", "619901102201"));

    /// Lowest ticket first.
    private final List<String> inspectors =
            IntStream.range(0, 6)
                    .mapToObj(i -> "inspector-" + i)
                    .sorted(Comparator.comparing(new Tickets(SEED, DRAW, "inspector")::of))
                    .toList();

    @Test
    void fillsTeamsByTicket() {
        var drawn = draw(2, strangers(inspectors));

        assertThat(drawn.teams())
                .containsExactly(
                        new Team(1, inspectors.subList(0, 2), 0),
                        new Team(2, inspectors.subList(2, 4), 0));
        assertThat(drawn.left()).isEqualTo(inspectors.subList(4, 6));
    }

    @Test
    void doesNotDependOnTheOrderOfInspectors() {
        assertThat(draw(2, strangers(inspectors.reversed())))
                .isEqualTo(draw(2, strangers(inspectors)));
    }

    @Test
    void sendsNobodyWhereTheyBelong() {
        var local = new Inspector(inspectors.getFirst(), Set.of("619901101"));
        var strangers = strangers(inspectors.subList(1, 4));

        var drawn = draw(2, Stream.concat(Stream.of(local), strangers.stream()).toList());

        assertThat(drawn.teams())
                .containsExactly(
                        new Team(1, inspectors.subList(1, 3), 0),
                        new Team(2, List.of(inspectors.get(0), inspectors.get(3)), 0));
    }

    @Test
    void writesDownHowManyATeamLacks() {
        var locals =
                inspectors.stream().map(code -> new Inspector(code, Set.of("619901102"))).toList();

        var drawn = draw(4, locals);

        assertThat(drawn.teams())
                .containsExactly(
                        new Team(1, inspectors.subList(0, 4), 0), new Team(2, List.of(), 4));
        assertThat(drawn.left()).isEqualTo(inspectors.subList(4, 6));
    }

    @Test
    void refusesAnInspectorGivenTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw(2, strangers(List.of("a", "b", "a"))))
                .withMessageContaining("a is there twice");
    }

    @ParameterizedTest
    @CsvSource({
        "619901101,          619901101,          false",
        "619901,             619901101,          false",
        "619901101201,       619901101,          false",
        "619901101-S01,      619901101,          false",
        "619901101-S01,      619901101-S01,      false",
        "619901101,          619901101-S01,      false",
        "619901101201,       619901101201-00001, false",
        "619901102,          619901101,          true",
        "619901101-S01,      619901101-S011,     true",
        "619901101-S01,      619901101201,       true",
        "619901101201-00001, 619901101201-00002, true",
        "6199,               619901101,          false",
    })
    void judgesBelongingByTheCodes(String place, String unit, boolean mayInspect) {
        assertThat(new Inspector("i", Set.of(place)).mayInspect(Set.of(unit)))
                .isEqualTo(mayInspect);
    }

    private static InspectorDraw draw(int teamSize, List<Inspector> inspectors) {
        return InspectorDraw.of(DRAW, SEED, teamSize, List.of(FIRST, SECOND), inspectors);
    }

    private static List<Inspector> strangers(List<String> codes) {
        return codes.stream().map(code -> new Inspector(code, Set.of("619955"))).toList();
    }
}

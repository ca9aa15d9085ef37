package org.baoxue.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.assignments.TeamDraw.Candidate;
import org.baoxue.sampling.draw.DrawCode;
import org.baoxue.sampling.draw.InspectorDraw;
import org.baoxue.sampling.draw.InspectorDraw.Task;
import org.baoxue.sampling.draw.Seed;
import org.baoxue.shared.UserId;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class AnnouncingTeamDrawTests {

    private static final int POOLS = 300;
    private static final int SEEDS = 20;

    @Test
    void takesNoPoolThatAnySeedCouldLeaveShort() {
        var chance = new Random(11);
        var taken = 0;
        for (var each = 0; each < POOLS; each++) {
            var tasks = tasks(1 + chance.nextInt(4));
            var size = 1 + chance.nextInt(3);
            var pool = pool(1 + chance.nextInt(16), tasks.size(), chance);
            if (AnnouncingTeamDraw.tooFew(pool, size, tasks).isEmpty()) {
                taken++;
                for (var seed = 0; seed < SEEDS; seed++) {
                    assertThat(draw("seed-" + seed, size, tasks, pool).teams())
                            .as("%d to a team, %s", size, pool)
                            .allMatch(team -> team.missing() == 0);
                }
            }
        }
        assertThat(taken).as("pools that were taken").isBetween(POOLS / 10, POOLS * 9 / 10);
    }

    @Test
    void saysHowManyThePoolLacks() {
        var chance = new Random(12);
        var pool = new ArrayList<>(pool(5, 0, chance));
        assertThat(AnnouncingTeamDraw.tooFew(pool, 3, tasks(2)))
                .contains(new TooFewInspectors(2, 1));
        pool.addAll(pool(1, 0, chance));
        assertThat(AnnouncingTeamDraw.tooFew(pool, 3, tasks(2))).isEmpty();
    }

    private static InspectorDraw draw(
            String seed, int size, List<Task> tasks, List<Candidate> pool) {
        return InspectorDraw.of(
                new DrawCode("2019-AT-01"),
                new Seed(seed),
                size,
                tasks,
                pool.stream().map(Candidate::inspector).toList());
    }

    private static List<Task> tasks(int teams) {
        return IntStream.rangeClosed(1, teams)
                .mapToObj(team -> new Task(team, Set.of(town(team))))
                .toList();
    }

    /// Everyone belongs to up to two of the towns.
    private static List<Candidate> pool(int people, int towns, Random chance) {
        return IntStream.range(0, people)
                .mapToObj(person ->
                        new Candidate(
                                new UserId("inspector-" + person + "-" + chance.nextInt(1000)),
                                IntStream.range(0, towns == 0 ? 0 : chance.nextInt(3))
                                        .mapToObj(any -> town(1 + chance.nextInt(towns)))
                                        .collect(Collectors.toSet())))
                .toList();
    }

    private static String town(int team) {
        return String.valueOf(619901100 + team);
    }
}

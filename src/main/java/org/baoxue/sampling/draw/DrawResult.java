package org.baoxue.sampling.draw;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What was drawn: the k-th town is team k's. After the first step the towns have no villages,
/// schools and households yet, after the second no households.
///
/// @param townsInFrame how many towns the drawn ones were drawn from, for the weights of estimates
/// @param shortfalls what could not be filled: the county's, then team by team
public record DrawResult(int townsInFrame, List<DrawnTown> teams, List<Shortfall> shortfalls) {

    public DrawResult {
        teams = List.copyOf(teams);
        shortfalls = List.copyOf(shortfalls);
    }

    /// Holds what was drawn against the plan, as far as its stages have had their turn.
    static DrawResult of(Plan plan, int townsInFrame, List<DrawnTown> teams, Set<Stage> done) {
        var shortfalls = new ArrayList<Shortfall>();
        note(shortfalls, Stage.TOWN, plan.county(), plan.towns() - teams.size());
        for (var team : teams) {
            Arrays.stream(Stage.values())
                    .filter(stage -> stage != Stage.TOWN && done.contains(stage))
                    .forEach(stage ->
                            note(
                                    shortfalls,
                                    stage,
                                    team.town(),
                                    plan.perTown(stage) - team.drawn(stage)));
        }
        return new DrawResult(townsInFrame, teams, shortfalls);
    }

    /// The drawn town of this code.
    public Optional<DrawnTown> town(String code) {
        return teams.stream().filter(team -> team.town().equals(code)).findFirst();
    }

    Set<String> towns() {
        return teams.stream().map(DrawnTown::town).collect(toSet());
    }

    private static void note(List<Shortfall> shortfalls, Stage stage, String parent, int missing) {
        if (missing > 0) {
            shortfalls.add(new Shortfall(stage, parent, missing));
        }
    }
}

package org.baoxue.slips;

import static java.util.stream.Collectors.toMap;

import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.Team;
import org.baoxue.shared.ReviewId;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/// The slips that a review still waits for.
@Component
public class UnsettledSlips {

    private final Slips slips;
    private final Assignments assignments;

    UnsettledSlips(Slips slips, Assignments assignments) {
        this.slips = slips;
        this.assignments = assignments;
    }

    /// The codes of those whose last revision is not final, and of those that nobody has compiled.
    public List<SlipId> of(ReviewId review) {
        var last =
                slips.ofReview(review).stream()
                        .collect(
                                toMap(
                                        slip -> SlipId.first(slip.teamId(), slip.subject()),
                                        Function.identity(),
                                        BinaryOperator.maxBy(Slip.PRINTED)));
        return assignments.fieldWork(review).stream()
                .flatMap(work -> work.teams().stream())
                .flatMap(this::due)
                .filter(due -> last.get(due) == null || last.get(due).seal() == null)
                .map(due -> last.containsKey(due) ? last.get(due).id() : due)
                .toList();
    }

    private Stream<SlipId> due(Team team) {
        return Scope.of(team.id(), assignments.visitsOf(team.id())).stream()
                .map(scope -> SlipId.first(team.id(), scope.subject()));
    }
}

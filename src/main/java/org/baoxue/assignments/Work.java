package org.baoxue.assignments;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.access.account.Account;
import org.baoxue.reviews.Review;
import org.baoxue.reviews.Reviews;
import org.baoxue.sampling.Sample;
import org.baoxue.sampling.SampledTown;
import org.baoxue.sampling.Sampling;
import org.baoxue.sampling.draw.Inspector;
import org.baoxue.sampling.draw.InspectorDraw.Task;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.ReviewId;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a review's draw gives its teams to do.
///
/// @param towns one for each team, in the order of their numbers
record Work(Review review, Sample sample, List<SampledTown> towns) {

    Optional<SampledTown> town(int team) {
        return towns.stream().filter(town -> town.team() == team).findFirst();
    }

    /// The codes of all that a team inspects.
    Task task(SampledTown town, int countyTeam) {
        var units = new HashSet<String>();
        units.add(town.town().value());
        town.villages().forEach(village -> units.add(village.village().value()));
        town.schools().forEach(school -> units.add(school.school().value()));
        town.households().forEach(household -> units.add(household.household().value()));
        if (town.team() == countyTeam) {
            units.add(review.county().value());
        }
        return new Task(town.team(), Set.copyOf(units));
    }

    List<Task> tasks(int countyTeam) {
        return towns.stream().map(town -> task(town, countyTeam)).toList();
    }

    /// The place for which one of these people may not do the task.
    static Optional<BelongsThere> belonging(Iterable<Account> people, Task task) {
        for (var person : people) {
            for (var place : person.belongsTo().stream().sorted().toList()) {
                if (!new Inspector(person.id().value(), Set.of(place)).mayInspect(task.units())) {
                    return Optional.of(new BelongsThere(person.id(), person.name(), place));
                }
            }
        }
        return Optional.empty();
    }

    /// Finds what is to be done, once it is drawn.
    @Component
    static class Drawn {

        private final Reviews reviews;
        private final Sampling sampling;
        private final OperationRules rules;

        Drawn(Reviews reviews, Sampling sampling, OperationRules rules) {
            this.reviews = reviews;
            this.sampling = sampling;
            this.rules = rules;
        }

        /// If the review lies where the caller may do the mutation.
        Outcome<Work> work(ReviewId id, Caller by, String mutation) {
            var review = reviews.find(id, rules.reach(by, "Mutation." + mutation));
            if (review.isEmpty()) {
                return Outcome.refused(new UnknownId("Review", id.value()));
            }
            if (review.get().isOver()) {
                return Outcome.refused(review.get().over().orElseThrow());
            }
            var sample = sampling.ofReview(id);
            return sample.filter(drawn -> drawn.state() == Sample.State.DRAWN)
                    .map(drawn -> Outcome.done(new Work(review.get(), drawn, drawn.teams())))
                    .orElseGet(() -> Outcome.refused(notDrawn(id, sample)));
        }

        private static WrongStage notDrawn(ReviewId id, Optional<Sample> sample) {
            var stage = sample.map(standing -> standing.state().name()).orElse("PLANNED");
            return new WrongStage(id.value(), stage, Sample.State.DRAWN.name());
        }
    }
}

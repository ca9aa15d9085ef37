package org.baoxue.assignments;

import org.baoxue.access.Caller;
import org.baoxue.assignments.TeamDraw.Candidate;
import org.baoxue.assignments.TeamDraw.TeamSeed;
import org.baoxue.sampling.SeedRules;
import org.baoxue.sampling.draw.InspectorDraw;
import org.baoxue.sampling.draw.Seed;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/// Draws people into all teams of a review, by a seed that was read in public after the pool was
/// announced: with the drawn units this makes the draw double random (双随机). Who is lowest in a team
/// leads it. There is one seed and one draw; the same again answers it.
@Component
class DrawingTeams {

    private final Work.Drawn drawn;
    private final FieldWorks works;
    private final Clock clock;

    DrawingTeams(Work.Drawn drawn, FieldWorks works, Clock clock) {
        this.drawn = drawn;
        this.works = works;
        this.clock = clock;
    }

    Outcome<FieldWork> draw(ReviewId review, String digits, List<String> witnesses, Caller by) {
        var seed = new TeamSeed(digits, witnesses, by.id(), clock.instant());
        return SeedRules.fault(digits, witnesses)
                .<Outcome<FieldWork>>map(Outcome::refused)
                .orElseGet(
                        () -> drawn.work(review, by, "drawTeams").then(work -> drawn(work, seed)));
    }

    private Outcome<FieldWork> drawn(Work work, TeamSeed seed) {
        var act = new Recorded("assignments.teams.draw", seed.by(), seed.at());
        return works.change(work, act, before -> drawn(before, work, seed));
    }

    private static Outcome<FieldWork> drawn(FieldWork before, Work work, TeamSeed seed) {
        var draw = before.draw();
        if (draw != null && draw.seed() != null && draw.seed().sameAs(seed)) {
            return Outcome.done(before);
        } else if (!before.teams().isEmpty()) {
            return wrongStage(before, "STAFFED");
        } else if (draw == null) {
            return wrongStage(before, "UNSTAFFED");
        } else if (!seed.at().isAfter(draw.at())) {
            // Only a clock that is wrong can make it so, but then the record would contradict
            // itself.
            return Outcome.refused(
                    new InvalidValue("at", seed.at().toString(), "not-after-the-announcement"));
        }
        return Outcome.done(teams(before, work, draw, seed));
    }

    private static FieldWork teams(FieldWork before, Work work, TeamDraw draw, TeamSeed seed) {
        var result =
                InspectorDraw.of(
                        work.sample().id().drawCode(),
                        new Seed(seed.digits()),
                        draw.size(),
                        work.tasks(before.countyTeam()),
                        draw.pool().stream().map(Candidate::inspector).toList());
        var left = result.left().stream().map(UserId::new).toList();
        return before.drawn(
                result.teams().stream().map(team -> team(work, team)).toList(),
                draw.drawn(seed, left));
    }

    private static Team team(Work work, InspectorDraw.Team drawn) {
        var members = drawn.members().stream().map(UserId::new).toList();
        return new Team(
                TeamId.numbered(work.review().id(), drawn.team()),
                work.town(drawn.team()).orElseThrow().town(),
                members.getFirst(),
                members,
                Team.How.DRAWN);
    }

    private static Outcome<FieldWork> wrongStage(FieldWork work, String stage) {
        return Outcome.refused(new WrongStage(work.review().value(), stage, "ANNOUNCED"));
    }
}

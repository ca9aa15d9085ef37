package org.baoxue.slips;

import org.baoxue.access.Caller;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.Standing;
import org.baoxue.assignments.TeamId;
import org.baoxue.reviews.Reviews;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.ReviewId;
import org.springframework.stereotype.Component;

import java.util.Optional;

/// Who may do what with slips. For strangers to a team its slips do not exist.
@Component
public class SlipRules {

    private final Slips slips;
    private final Assignments assignments;
    private final Reviews reviews;

    SlipRules(Slips slips, Assignments assignments, Reviews reviews) {
        this.slips = slips;
        this.assignments = assignments;
        this.reviews = reviews;
    }

    /// The slip, if the caller may see it.
    public Optional<Slip> visible(SlipId id, Caller caller) {
        return slips.find(id).filter(slip -> isShown(slip, caller));
    }

    /// Whether the caller sees but those that are final, as the county that is reviewed.
    static boolean seesFinalOnly(CountyId county, Caller caller) {
        return Assignments.standing(caller, county) == Standing.COUNTY;
    }

    boolean isShown(Slip slip, Caller caller) {
        return isShown(slip, assignments.standing(caller, slip.teamId()));
    }

    private static boolean isShown(Slip slip, Standing standing) {
        return standing.readsDrafts() || (standing.reads() && slip.seal() != null);
    }

    /// Compiling changes no one's words: the city office, which issues the slips, may ask for it.
    Outcome<TeamId> mayCompile(TeamId team, Caller by) {
        var standing = assignments.standing(by, team);
        if (!standing.reads()) {
            return Outcome.refused(new UnknownId("Team", team.value()));
        }
        return standing.leads() || standing.runs()
                ? open(team.review(), team)
                : Outcome.refused(new NotPermitted("slips.compile"));
    }

    /// The slip, if the caller leads its team.
    Outcome<Slip> mayWrite(SlipId id, String act, Caller by) {
        return standing(id, by)
                .then(found ->
                        found.standing().leads()
                                ? open(found.slip().review(), found.slip())
                                : Outcome.refused(new NotPermitted(act)));
    }

    /// The slip, if the caller is in its team.
    Outcome<Signable> maySign(SlipId id, Caller by) {
        return standing(id, by)
                .then(found ->
                        found.standing().writes()
                                ? open(found.slip().review(), found)
                                : Outcome.refused(new NotPermitted("slips.sign")));
    }

    /// Nothing of a closed review is changed.
    private <T> Outcome<T> open(ReviewId review, T value) {
        return reviews.over(review)
                .<Outcome<T>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(value));
    }

    /// A slip, and what the caller is to its team.
    record Signable(Slip slip, Standing standing) {}

    private Outcome<Signable> standing(SlipId id, Caller by) {
        return slips.find(id)
                .map(slip -> new Signable(slip, assignments.standing(by, slip.teamId())))
                .filter(found -> isShown(found.slip(), found.standing()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new UnknownId("Slip", id.value())));
    }
}

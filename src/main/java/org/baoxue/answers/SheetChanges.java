package org.baoxue.answers;

import org.baoxue.access.Caller;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.Standing;
import org.baoxue.assignments.VisitId;
import org.baoxue.reviews.Reviews;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.Refusal.WrongStage;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Changes sheets, each by compare-and-set on the whole document: again on the newer one if someone
/// was faster, so that no change is ever lost to another.
@Repository
class SheetChanges {

    private final MongoTemplate mongo;
    private final Sheets sheets;
    private final Assignments assignments;
    private final Reviews reviews;
    private final Progress progress;

    SheetChanges(
            MongoTemplate mongo,
            Sheets sheets,
            Assignments assignments,
            Reviews reviews,
            Progress progress) {
        this.mongo = mongo;
        this.sheets = sheets;
        this.assignments = assignments;
        this.reviews = reviews;
        this.progress = progress;
    }

    /// What is done to a sheet.
    ///
    /// @param right what the caller must be to its team
    /// @param name for the refusal of those who are not
    record Act(Predicate<Standing> right, String name) {

        static Act ofMember(String name) {
            return new Act(Standing::writes, name);
        }

        static Act ofLeader(String name) {
            return new Act(Standing::leads, name);
        }
    }

    /// A sheet after an act.
    ///
    /// @param fresh false where the act changed nothing, as a repeat does
    record Changed(Sheet sheet, boolean fresh) {}

    /// A visit's sheet, for those who may do this to it.
    Outcome<Sheet> find(VisitId id, Act act, Caller by) {
        var sheet = sheets.find(id);
        if (sheet.isEmpty()) {
            return Outcome.refused(noSheet(id));
        }
        var standing = assignments.standing(by, sheet.get().teamId());
        if (!standing.reads()) {
            return Outcome.refused(new UnknownId("Visit", id.value()));
        }
        return act.right().test(standing)
                ? Outcome.done(sheet.get())
                : Outcome.refused(new NotPermitted(act.name()));
    }

    /// Does something to a sheet; a function that answers it as it stands changes nothing.
    Outcome<Changed> change(
            VisitId id, Act act, Caller by, Function<Sheet, Outcome<Sheet>> change) {
        return find(id, act, by).then(sheet -> change(sheet, change));
    }

    /// Does something to a sheet for whoever may.
    Outcome<Changed> change(Sheet sheet, Function<Sheet, Outcome<Sheet>> change) {
        var before = sheet;
        while (true) {
            var outcome = change.apply(before);
            if (!(outcome instanceof Outcome.Done<Sheet>(var wanted)) || wanted.equals(before)) {
                return outcome.map(same -> new Changed(same, false));
            }
            var after = wanted.following(before);
            if (replace(before, after)) {
                if (after.state() != before.state()) {
                    progress.count(after);
                }
                return Outcome.done(new Changed(after, true));
            }
            before = sheets.find(before.id()).orElseThrow();
        }
    }

    private boolean replace(Sheet before, Sheet after) {
        var asRead =
                Query.query(
                        Criteria.where("_id")
                                .is(before.id().value())
                                .and("version")
                                .is(before.version()));
        return mongo.replace(asRead, after).getMatchedCount() == 1;
    }

    /// Before field work opens no visit exists, and that is worth another word than a wrong code.
    private Refusal noSheet(VisitId id) {
        var waiting =
                reviews.find(id.review()).isPresent()
                        && assignments
                                .fieldWork(id.review())
                                .filter(work -> work.isOpen())
                                .isEmpty();
        return waiting
                ? new WrongStage(id.review().value(), "BEFORE_FIELD_WORK", "FIELD_WORK")
                : new UnknownId("Visit", id.value());
    }

    static Optional<Refusal> locked(Sheet sheet) {
        return sheet.state().isWritable()
                ? Optional.empty()
                : Optional.of(
                        new WrongStage(
                                sheet.id().value(), sheet.state().name(), Sheet.State.OPEN.name()));
    }
}

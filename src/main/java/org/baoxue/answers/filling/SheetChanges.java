package org.baoxue.answers.filling;

import org.baoxue.access.Caller;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.progress.Progress;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.Standing;
import org.baoxue.assignments.VisitId;
import org.baoxue.shared.Id;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.NotPermitted;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Documents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Changes sheets, each by compare-and-set on the whole document: again on the newer one if someone
/// was faster, so that no change is ever lost to another.
@Repository
public class SheetChanges {

    private final MongoTemplate mongo;
    private final ApplicationEventPublisher events;
    private final Assignments assignments;
    private final Progress progress;

    SheetChanges(
            MongoTemplate mongo,
            ApplicationEventPublisher events,
            Assignments assignments,
            Progress progress) {
        this.mongo = mongo;
        this.events = events;
        this.assignments = assignments;
        this.progress = progress;
    }

    /// What is done to a sheet.
    ///
    /// @param right what the caller must be to its team
    /// @param name for the trail, and for the refusal of those who are not
    public record Act(Predicate<Standing> right, String name) {

        public static Act ofMember(String name) {
            return new Act(Standing::writes, name);
        }

        public static Act ofLeader(String name) {
            return new Act(Standing::leads, name);
        }
    }

    /// A visit's sheet, for those who may do this to it.
    public Outcome<Sheet> find(VisitId id, Act act, Caller by) {
        return documents(by.id())
                .find(id)
                .map(sheet -> allowed(sheet, act, by))
                .orElseGet(() -> Outcome.refused(noSheet(id, by.id())));
    }

    /// Does something to a sheet for those who may; a function that answers it as it stands changes
    /// nothing.
    public Outcome<Sheet> change(
            VisitId id, Act act, Caller by, Instant at, Function<Sheet, Outcome<Sheet>> change) {
        return change(
                id,
                new Recorded(act.name(), by.id(), at),
                sheet -> allowed(sheet, act, by).then(change));
    }

    /// Does something to a sheet for whoever may.
    public Outcome<Sheet> change(VisitId id, Recorded act, Function<Sheet, Outcome<Sheet>> change) {
        return documents(act.by())
                .change(id, act, sheet -> change.apply(sheet).map(after -> following(sheet, after)))
                .map(this::counted);
    }

    private Documents<Sheet> documents(UserId by) {
        return new Documents<>(mongo, events, Sheet.class, visit -> noSheet(visit, by));
    }

    private static Sheet following(Sheet before, Sheet after) {
        return after.equals(before) ? before : after.following(before);
    }

    private Sheet counted(Sheet sheet) {
        if (sheet.toCount() != null) {
            progress.count(sheet);
        }
        return sheet;
    }

    private Outcome<Sheet> allowed(Sheet sheet, Act act, Caller by) {
        var standing = assignments.standing(by, sheet.teamId());
        if (!standing.reads()) {
            return Outcome.refused(new UnknownId("Visit", sheet.id().value()));
        }
        return act.right().test(standing)
                ? Outcome.done(sheet)
                : Outcome.refused(new NotPermitted(act.name()));
    }

    /// Before field work opens no visit exists, and that is worth another word than a wrong code
    /// for those who are to go out.
    private Refusal noSheet(Id visit, UserId by) {
        var id = new VisitId(visit.value());
        var waiting =
                assignments
                        .fieldWork(id.review())
                        .filter(work -> !work.isOpen() && work.isStaffedWith(by))
                        .isPresent();
        return waiting
                ? new WrongStage(id.review().value(), "BEFORE_FIELD_WORK", "FIELD_WORK")
                : new UnknownId("Visit", id.value());
    }

    /// What becomes of a sheet, where nothing speaks against it.
    public static Outcome<Sheet> unless(Optional<Refusal> objection, Supplier<Sheet> change) {
        return objection
                .<Outcome<Sheet>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(change.get()));
    }

    /// Why nothing can be changed on a sheet that is submitted, accepted or replaced.
    public static Optional<Refusal> locked(Sheet sheet) {
        return sheet.state().isWritable()
                ? Optional.empty()
                : Optional.of(
                        new WrongStage(
                                sheet.id().value(), sheet.state().name(), Sheet.State.OPEN.name()));
    }
}

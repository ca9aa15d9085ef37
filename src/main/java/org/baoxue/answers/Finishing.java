package org.baoxue.answers;

import org.baoxue.access.Caller;
import org.baoxue.answers.Sheet.State;
import org.baoxue.answers.Sheet.Step;
import org.baoxue.answers.SheetChanges.Act;
import org.baoxue.assignments.VisitId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Ends the work on a sheet: the team submits it, the leader accepts it for good or returns it with
/// a reason. Each is safe to repeat.
@Component
class Finishing {

    private static final int LONGEST_REASON = 500;

    private final SheetChanges changes;
    private final Sheets sheets;
    private final Photos photos;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Finishing(
            SheetChanges changes,
            Sheets sheets,
            Photos photos,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.sheets = sheets;
        this.photos = photos;
        this.events = events;
        this.clock = clock;
    }

    Outcome<Sheet> submit(VisitId visit, Caller by) {
        return step(visit, Act.ofMember("answers.sheet.submit"), State.SUBMITTED, null, by);
    }

    Outcome<Sheet> accept(VisitId visit, Caller by) {
        return step(visit, Act.ofLeader("answers.sheet.accept"), State.ACCEPTED, null, by);
    }

    Outcome<Sheet> giveBack(VisitId visit, String reason, Caller by) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(
                    new InvalidValue(
                            "reason",
                            reason.strip().substring(0, Math.min(20, reason.strip().length())),
                            "not-from-1-to-%d-characters".formatted(LONGEST_REASON)));
        }
        var act = Act.ofLeader("answers.sheet.return");
        return step(visit, act, State.RETURNED, reason.strip(), by);
    }

    private Outcome<Sheet> step(
            VisitId visit, Act act, State next, @Nullable String reason, Caller by) {
        var step = new Step(next, by.id(), clock.instant(), reason);
        return changes.change(visit, act, by, sheet -> stepped(sheet, step))
                .map(changed -> tell(changed, step));
    }

    private Outcome<Sheet> stepped(Sheet sheet, Step step) {
        var last = sheet.steps().isEmpty() ? null : sheet.steps().getLast();
        if (last != null
                && last.state() == step.state()
                && Objects.equals(last.reason(), step.reason())) {
            return Outcome.done(sheet);
        }
        var needed = step.state() == State.SUBMITTED ? State.OPEN : State.SUBMITTED;
        var fits = needed == State.OPEN ? sheet.state().isWritable() : sheet.state() == needed;
        if (!fits) {
            return Outcome.refused(
                    new WrongStage(sheet.id().value(), sheet.state().name(), needed.name()));
        }
        return step.state() == State.SUBMITTED
                ? complete(sheet).map(whole -> whole.stepped(step))
                : Outcome.done(sheet.stepped(step));
    }

    private Outcome<Sheet> complete(Sheet sheet) {
        var held = photos.of(List.of(sheet.id())).getOrDefault(sheet.id(), List.of());
        var gaps = new Gaps(sheet, sheets.form(sheet), sheets.evaluate(sheet), held).all();
        return gaps.isEmpty()
                ? Outcome.done(sheet)
                : Outcome.refused(new SheetIncomplete(sheet.id().value(), gaps));
    }

    private Sheet tell(SheetChanges.Changed changed, Step step) {
        if (changed.fresh()) {
            events.publishEvent(
                    new SheetStepped(
                            changed.sheet().id(),
                            step.state(),
                            step.reason(),
                            step.by(),
                            step.at()));
        }
        return changed.sheet();
    }

    record SheetStepped(VisitId visit, State state, @Nullable String reason, UserId by, Instant at)
            implements Recorded {
        @Override
        public String action() {
            return switch (state) {
                case SUBMITTED -> "answers.sheet.submit";
                case ACCEPTED -> "answers.sheet.accept";
                case RETURNED -> "answers.sheet.return";
                case NOT_STARTED, OPEN, REPLACED -> throw new IllegalStateException();
            };
        }

        @Override
        public String subject() {
            return visit.value();
        }
    }
}

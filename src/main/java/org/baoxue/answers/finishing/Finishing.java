package org.baoxue.answers.finishing;

import org.baoxue.access.Caller;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheet.State;
import org.baoxue.answers.Sheet.Step;
import org.baoxue.answers.Sheets;
import org.baoxue.answers.filling.SheetChanges;
import org.baoxue.answers.filling.SheetChanges.Act;
import org.baoxue.answers.photo.Photo;
import org.baoxue.answers.photo.Photos;
import org.baoxue.answers.sync.Answer;
import org.baoxue.assignments.VisitId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.PersonalNumbers;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.StaleVersion;
import org.baoxue.shared.Refusal.WrongStage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Ends the work on a sheet: the team submits it, the leader accepts it for good or returns it with
/// a reason. Each names the version of the sheet that the person saw: it is taken on no other, and
/// a repeat that comes late, after the sheet has gone on, is known as the step that it was.
@Component
class Finishing {

    private static final int LONGEST_REASON = 500;

    private final SheetChanges changes;
    private final Sheets sheets;
    private final Photos photos;
    private final Clock clock;

    Finishing(SheetChanges changes, Sheets sheets, Photos photos, Clock clock) {
        this.changes = changes;
        this.sheets = sheets;
        this.photos = photos;
        this.clock = clock;
    }

    Outcome<Sheet> submit(VisitId visit, int version, Caller by) {
        var act = Act.ofMember("answers.sheet.submit");
        return step(visit, version, act, State.SUBMITTED, null, by);
    }

    Outcome<Sheet> accept(VisitId visit, int version, Caller by) {
        var act = Act.ofLeader("answers.sheet.accept");
        return step(visit, version, act, State.ACCEPTED, null, by);
    }

    Outcome<Sheet> giveBack(VisitId visit, int version, String reason, Caller by) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(
                    new InvalidValue(
                            "reason",
                            reason.strip().substring(0, Math.min(20, reason.strip().length())),
                            "not-from-1-to-%d-characters".formatted(LONGEST_REASON)));
        }
        var act = Act.ofLeader("answers.sheet.return");
        return step(
                visit, version, act, State.RETURNED, PersonalNumbers.maskedIn(reason.strip()), by);
    }

    private Outcome<Sheet> step(
            VisitId visit, int version, Act act, State next, @Nullable String reason, Caller by) {
        var step = new Step(next, by.id(), clock.instant(), reason, version);
        return changes.change(visit, act, by, step.at(), sheet -> stepped(sheet, step));
    }

    private Outcome<Sheet> stepped(Sheet sheet, Step step) {
        if (sheet.steps().stream().anyMatch(step::repeats)) {
            return Outcome.done(sheet);
        }
        var needed = step.state() == State.SUBMITTED ? State.OPEN : State.SUBMITTED;
        var fits = needed == State.OPEN ? sheet.state().isWritable() : sheet.state() == needed;
        if (!fits) {
            return Outcome.refused(
                    new WrongStage(sheet.id().value(), sheet.state().name(), needed.name()));
        }
        if (sheet.version() != step.seen()) {
            return Outcome.refused(
                    new StaleVersion(sheet.id().value(), step.seen(), sheet.version()));
        }
        return step.state() == State.SUBMITTED
                ? complete(sheet).map(whole -> whole.stepped(step))
                : Outcome.done(sheet.stepped(step));
    }

    private Outcome<Sheet> complete(Sheet sheet) {
        var gaps = missing(List.of(sheet)).getOrDefault(sheet, List.of());
        return gaps.isEmpty()
                ? Outcome.done(sheet)
                : Outcome.refused(new SheetIncomplete(sheet.id().value(), gaps));
    }

    /// Everything that stands in the way of submitting each sheet, as it stands.
    Map<Sheet, List<Gap>> missing(List<Sheet> asked) {
        var held = photos.of(asked);
        return asked.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                sheet ->
                                        gaps(sheet, held.getOrDefault(sheet.id(), List.of()))
                                                .all()));
    }

    /// The answers of a sheet that wait for a decision.
    List<Answer> contested(Sheet sheet) {
        return gaps(sheet, List.of()).contested().toList();
    }

    private Gaps gaps(Sheet sheet, List<Photo> held) {
        return new Gaps(sheet, sheets.form(sheet), sheets.evaluate(sheet), held);
    }
}

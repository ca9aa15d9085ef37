package org.baoxue.answers;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.answers.AnswerInputs.AnswersInput;
import org.baoxue.answers.LateUpload.Decision;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.Visit;
import org.baoxue.reviews.Review;
import org.baoxue.reviews.Reviews;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.store.Documents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Optional;

/// Keeps apart what somebody sends who has left the team, and takes it in or leaves it out as the
/// city's office decides. Both are safe to repeat.
@Component
class LateUploads {

    private final Documents<LateUpload> documents;
    private final Assignments assignments;
    private final Reviews reviews;
    private final OperationRules rules;
    private final SheetChanges changes;
    private final Sheets sheets;
    private final VisitDay days;
    private final Clock clock;

    LateUploads(
            MongoTemplate mongo,
            ApplicationEventPublisher events,
            Assignments assignments,
            Reviews reviews,
            OperationRules rules,
            SheetChanges changes,
            Sheets sheets,
            VisitDay days,
            Clock clock) {
        this.documents = new Documents<>(mongo, events, LateUpload.class);
        this.assignments = assignments;
        this.reviews = reviews;
        this.rules = rules;
        this.changes = changes;
        this.sheets = sheets;
        this.days = days;
        this.clock = clock;
    }

    /// Keeps what was sent, and says so, unless the review is closed; empty where the caller never
    /// was in the team.
    Optional<Refusal> kept(AnswersInput input, Caller by) {
        return assignments
                .visit(input.visit())
                .filter(visit -> assignments.hasLeft(by.id(), visit.teamId()))
                .map(visit -> kept(visit, input, by));
    }

    private Refusal kept(Visit visit, AnswersInput input, Caller by) {
        if (reviews.find(visit.review()).filter(Review::isOver).isPresent()) {
            return new WrongStage(visit.review().value(), "CLOSED", "FIELD_WORK");
        }
        var at = clock.instant();
        documents.insert(
                LateUpload.of(visit, input, by.id(), at),
                new Recorded("answers.late.keep", by.id(), at));
        return new KeptApart(visit.id());
    }

    /// What was sent is taken into the checklist in its sender's name, as if it had come in time,
    /// unless that is locked; or it is left out and stays on record.
    Outcome<LateUpload> decide(LateUploadId id, boolean take, Caller by) {
        var reach = rules.reach(by, "Mutation.decideLateUpload");
        return documents
                .find(id)
                .filter(late -> reviews.find(late.review(), reach).isPresent())
                .map(late -> decided(late, take, by))
                .orElseGet(() -> Outcome.refused(new UnknownId("LateUpload", id.value())));
    }

    private Outcome<LateUpload> decided(LateUpload late, boolean take, Caller by) {
        var standing = late.decision();
        if (standing != null) {
            return standing.taken() == take ? Outcome.done(late) : Outcome.refused(wrong(late));
        }
        var at = clock.instant();
        var act = new Recorded(take ? "answers.late.take" : "answers.late.leave", by.id(), at);
        var taken = take ? taken(late, act) : Outcome.done(late);
        return taken.then(_ ->
                documents.change(
                        late.id(),
                        act,
                        now ->
                                now.decision() == null
                                        ? Outcome.done(now.decided(new Decision(take, by.id(), at)))
                                        : decidedMeanwhile(now, take)));
    }

    private static Outcome<LateUpload> decidedMeanwhile(LateUpload now, boolean take) {
        var standing = now.decision();
        return standing != null && standing.taken() == take
                ? Outcome.done(now)
                : Outcome.refused(wrong(now));
    }

    private Outcome<LateUpload> taken(LateUpload late, Recorded act) {
        return changes.change(
                        late.visit(),
                        act,
                        sheet -> {
                            var batch =
                                    new AnswerBatch(
                                            sheet, sheets.form(sheet), days, late.by(), act.at());
                            late.changes().forEach(batch::merge);
                            return SheetChanges.locked(sheet)
                                    .filter(_ -> batch.isFresh())
                                    .<Outcome<Sheet>>map(Outcome::refused)
                                    .orElseGet(() -> Outcome.done(batch.sheet()));
                        })
                .map(_ -> late);
    }

    private static WrongStage wrong(LateUpload late) {
        return new WrongStage(late.id().value(), "DECIDED", "KEPT_APART");
    }
}

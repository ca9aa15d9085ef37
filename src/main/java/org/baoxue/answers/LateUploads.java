package org.baoxue.answers;

import org.baoxue.access.Caller;
import org.baoxue.access.OperationRules;
import org.baoxue.answers.AnswerInputs.AnswersInput;
import org.baoxue.answers.AnswerInputs.ChangeInput;
import org.baoxue.answers.LateUpload.Decision;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.Visit;
import org.baoxue.assignments.VisitId;
import org.baoxue.reviews.Reviews;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Documents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Keeps apart what somebody sends who has left the team, and takes it in or leaves it out as the
/// city's office decides. Both are safe to repeat.
@Component
public class LateUploads {

    /// Of one person for one visit; a phone has all there is in one.
    private static final int MOST = 50;

    private static final String KEEP = "answers.late.keep";

    private final MongoTemplate mongo;
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
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, events, LateUpload.class);
        this.assignments = assignments;
        this.reviews = reviews;
        this.rules = rules;
        this.changes = changes;
        this.sheets = sheets;
        this.days = days;
        this.clock = clock;
    }

    /// The visits of a review with answers on which nobody has decided yet.
    public List<VisitId> undecided(ReviewId review) {
        var open =
                Query.query(
                        Criteria.where("review").is(review.value()).and("decision").exists(false));
        return mongo.find(open, LateUpload.class).stream()
                .map(LateUpload::visit)
                .distinct()
                .toList();
    }

    /// Keeps what was sent, as far as it could be an answer, and says so, unless the review is
    /// closed; empty where the caller never was in the team, or nothing could be one.
    Optional<Refusal> kept(AnswersInput input, Caller by) {
        return assignments
                .visit(input.visit())
                .filter(visit -> assignments.hasLeft(by, visit.teamId()))
                .flatMap(visit -> kept(visit, input, by));
    }

    private Optional<Refusal> kept(Visit visit, AnswersInput input, Caller by) {
        var at = clock.instant();
        var wanted =
                sheets.find(visit.id())
                        .map(sheet -> couldBeTaken(sheet, input.changes(), by, at))
                        .orElseGet(List::of);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var over = reviews.over(visit.review());
        if (over.isPresent()) {
            return over;
        }
        return Optional.of(kept(LateUpload.of(visit, wanted, by.id(), at)));
    }

    /// What stands already is kept.
    private Refusal kept(LateUpload late) {
        if (documents.find(late.id()).isEmpty()
                && mongo.count(of(late.visit(), late.by()), LateUpload.class) >= MOST) {
            return new InvalidValue("visit", late.visit().value(), "more-than-" + MOST);
        }
        documents.insert(late, new Recorded(KEEP, late.by(), late.at()));
        return new KeptApart(late.visit());
    }

    /// The visit, where the caller was in its team and is no more, and its review goes on.
    Optional<Visit> leftBy(Caller person, VisitId id) {
        return assignments
                .visit(id)
                .filter(visit -> assignments.hasLeft(person, visit.teamId()))
                .filter(visit -> reviews.over(visit.review()).isEmpty());
    }

    /// Whether a photo comes from somebody who was in the team and is no more, and is kept apart.
    boolean isKeptApart(Photo photo, Caller by) {
        return photo.by().equals(by.id())
                && leftBy(by, photo.visit())
                        .map(visit -> LateUpload.of(visit, photo.id(), by.id(), clock.instant()))
                        .flatMap(late -> documents.find(late.id()))
                        .isPresent();
    }

    /// Keeps a photo apart from the checklist, in which it may have been announced before; one that
    /// is safe came in time.
    Outcome<Photo> keptApart(Visit visit, Photo photo, Caller by) {
        var apart = LateUpload.of(visit, photo.id(), by.id(), clock.instant());
        if (photo.state() == Photo.State.SAFE || documents.find(apart.id()).isPresent()) {
            return Outcome.done(photo);
        }
        var act = new Recorded(KEEP, by.id(), apart.at());
        return changes.change(visit.id(), act, sheet -> without(sheet, photo.id()))
                .then(_ ->
                        kept(apart) instanceof InvalidValue full
                                ? Outcome.refused(full)
                                : Outcome.done(photo));
    }

    private static Outcome<Sheet> without(Sheet sheet, PhotoId photo) {
        return Outcome.done(sheet.photos().contains(photo) ? sheet.without(photo) : sheet);
    }

    private List<ChangeInput> couldBeTaken(
            Sheet sheet, List<ChangeInput> changes, Caller by, Instant at) {
        var batch = new AnswerBatch(sheet, sheets.form(sheet), days, by.id(), at);
        changes.forEach(batch::merge);
        var results = batch.results();
        return IntStream.range(0, changes.size())
                .filter(i -> results.get(i).result() != ChangeResult.Result.REFUSED)
                .mapToObj(changes::get)
                .toList();
    }

    private static Query of(VisitId visit, UserId by) {
        return Query.query(
                Criteria.where("_id").gte(visit + ":" + by + ":").lt(visit + ":" + by + ";"));
    }

    /// What was sent is taken into the checklist in its sender's name, as if it had come in time,
    /// unless that is locked; or it is left out and stays on record. The decision comes first, so
    /// that of two that differ one counts; the same again completes what was interrupted.
    Outcome<LateUpload> decide(LateUploadId id, boolean take, Caller by) {
        var reach = rules.reach(by, "Mutation.decideLateUpload");
        return documents
                .find(id)
                .filter(late -> reviews.find(late.review(), reach).isPresent())
                .map(late -> decided(late, take, by))
                .orElseGet(() -> Outcome.refused(new UnknownId("LateUpload", id.value())));
    }

    private Outcome<LateUpload> decided(LateUpload late, boolean take, Caller by) {
        var act =
                new Recorded(
                        take ? "answers.late.take" : "answers.late.leave",
                        by.id(),
                        clock.instant());
        return whyNot(late, take, act)
                .<Outcome<LateUpload>>map(Outcome::refused)
                .orElseGet(() -> documents.change(late.id(), act, now -> decided(now, take, act)))
                .then(now -> take ? taken(now, act) : Outcome.done(now));
    }

    private Optional<Refusal> whyNot(LateUpload late, boolean take, Recorded act) {
        return reviews.over(late.review())
                .or(() ->
                        sheets.find(late.visit())
                                .filter(_ -> take)
                                .flatMap(sheet -> with(sheet, late, act).objection()));
    }

    private static Outcome<LateUpload> decided(LateUpload now, boolean take, Recorded act) {
        var standing = now.decision();
        if (standing == null) {
            return Outcome.done(now.decided(new Decision(take, act.by(), act.at())));
        }
        return standing.taken() == take ? Outcome.done(now) : Outcome.refused(wrong(now));
    }

    private Outcome<LateUpload> taken(LateUpload late, Recorded act) {
        return changes.change(late.visit(), act, sheet -> with(sheet, late, act)).map(_ -> late);
    }

    private Outcome<Sheet> with(Sheet sheet, LateUpload late, Recorded act) {
        if (late.photo() != null) {
            return with(sheet, late.photo());
        }
        var batch = new AnswerBatch(sheet, sheets.form(sheet), days, late.by(), act.at());
        late.changes().forEach(batch::merge);
        return SheetChanges.locked(sheet)
                .filter(_ -> batch.isFresh())
                .<Outcome<Sheet>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(batch.sheet()));
    }

    private Outcome<Sheet> with(Sheet sheet, PhotoId photo) {
        if (sheet.photos().contains(photo)) {
            return Outcome.done(sheet);
        }
        return SheetChanges.locked(sheet)
                .<Outcome<Sheet>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(sheet.with(photo)));
    }

    private static WrongStage wrong(LateUpload late) {
        return new WrongStage(late.id().value(), "DECIDED", "KEPT_APART");
    }
}

package org.baoxue.answers.late;

import org.baoxue.access.Caller;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.VisitId;
import org.baoxue.reviews.Reviews;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.shared.Refusal.UnknownId;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.store.Documents;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What came late, and from whom it is kept: from those who have left the visit's team, or may
/// inspect there no more, as long as the review goes on.
@Component
@NamedInterface("late")
public class LateUploads {

    /// The act of keeping something apart.
    static final String KEEP = "answers.late.keep";

    /// Of one person for one visit; a phone has all there is in one.
    private static final int MOST = 50;

    private final MongoTemplate mongo;
    private final Documents<LateUpload> documents;
    private final Assignments assignments;
    private final Reviews reviews;
    private final Sheets sheets;

    LateUploads(
            MongoTemplate mongo,
            ApplicationEventPublisher events,
            Assignments assignments,
            Reviews reviews,
            Sheets sheets) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, events, LateUpload.class);
        this.assignments = assignments;
        this.reviews = reviews;
        this.sheets = sheets;
    }

    /// The visits of a review with something on which nobody has decided yet.
    public List<VisitId> undecided(ReviewId review) {
        var open =
                Query.query(
                        Criteria.where("review").is(review.value()).and("decision").exists(false));
        return mongo.find(open, LateUpload.class).stream()
                .map(LateUpload::visit)
                .distinct()
                .toList();
    }

    Optional<LateUpload> find(LateUploadId id) {
        return documents.find(id);
    }

    /// Those of the codes that stand for something, in one command.
    List<LateUpload> find(Collection<LateUploadId> ids) {
        var values = ids.stream().map(LateUploadId::value).toList();
        return mongo.find(Query.query(Criteria.where("_id").in(values)), LateUpload.class);
    }

    /// The sheet of a visit whose team the caller has left. To anybody else there is no such visit.
    Outcome<Sheet> leftBy(Caller person, VisitId visit) {
        return sheets.find(visit)
                .filter(sheet -> assignments.hasLeft(person, sheet.teamId()))
                .<Outcome<Sheet>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new UnknownId("Visit", visit.value())));
    }

    /// Why nothing more is kept, under this code; a repeat of what is kept already may always come.
    Optional<Refusal> closed(VisitId visit, LateUploadId id) {
        return reviews.over(visit.review())
                .or(() ->
                        Optional.of(visit)
                                .filter(_ -> find(id).isEmpty() && isFull(id))
                                .map(_ ->
                                        new InvalidValue(
                                                "visit", visit.value(), "more-than-" + MOST)));
    }

    private boolean isFull(LateUploadId id) {
        var theirs = Criteria.where("_id").gte(id.sender() + ":").lt(id.sender() + ";");
        return mongo.count(Query.query(theirs), LateUpload.class) >= MOST;
    }

    /// What stands already stays as it is.
    void keep(LateUpload late) {
        documents.insert(late, new Recorded(KEEP, late.by(), late.at()));
    }

    Outcome<LateUpload> change(
            LateUploadId id, Recorded act, Function<LateUpload, Outcome<LateUpload>> change) {
        return documents.change(id, act, change);
    }
}

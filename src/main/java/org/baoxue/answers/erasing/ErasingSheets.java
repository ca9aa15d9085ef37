package org.baoxue.answers.erasing;

import org.baoxue.answers.Sheet;
import org.baoxue.answers.late.LateUpload;
import org.baoxue.answers.photo.PhotoFiling;
import org.baoxue.answers.photo.Photos;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.privacy.ReviewRecords;
import org.baoxue.shared.store.Documents;
import org.baoxue.shared.store.Look;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/// Deletes the checklists of a review, what came late for them, and its photos; how many stood at
/// which state stays. What the trail has yet to be told of one is told first: it waits for the next
/// time.
@Component
class ErasingSheets implements ReviewRecords {

    private static final List<Class<?>> WHOLE = List.of(Sheet.class, LateUpload.class);

    private final MongoTemplate mongo;
    private final ApplicationEventPublisher events;
    private final Photos photos;
    private final PhotoFiling filing;

    ErasingSheets(
            MongoTemplate mongo,
            ApplicationEventPublisher events,
            Photos photos,
            PhotoFiling filing) {
        this.mongo = mongo;
        this.events = events;
        this.photos = photos;
        this.filing = filing;
    }

    @Override
    public boolean erase(ReviewId review, Instant at) {
        if (isDone(review)) {
            return true;
        }
        var act = new Recorded("answers.sheets.erase", UserId.SERVICE, at);
        events.publishEvent(new Look(review.value(), review, act, null));
        for (var photo : photos.ofReview(review)) {
            filing.erase(photo);
        }
        var told = Criteria.where(Documents.OUTBOX + ".0").exists(false);
        WHOLE.forEach(kind -> mongo.remove(of(review).addCriteria(told), kind));
        return isDone(review);
    }

    private boolean isDone(ReviewId review) {
        return WHOLE.stream().noneMatch(kind -> mongo.exists(of(review), kind))
                && photos.ofReview(review).isEmpty();
    }

    private static Query of(ReviewId review) {
        return Query.query(Criteria.where("review").is(review.value()));
    }
}

package org.baoxue.registry;

import static org.baoxue.shared.store.Documents.OUTBOX;

import org.baoxue.shared.ChildId;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Look;
import org.bson.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Erases records of children that need not be held any more. It can be interrupted anywhere and
/// repeated.
@Component
public class ErasingChildren {

    private static final int BATCH = 200;

    private final MongoTemplate mongo;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ErasingChildren(MongoTemplate mongo, ApplicationEventPublisher events, Clock clock) {
        this.mongo = mongo;
        this.events = events;
        this.clock = clock;
    }

    /// Erases the records of all who were born before a day, but of which the trail has yet to be
    /// told something: those wait for the next time.
    public void bornBefore(LocalDate day) {
        while (batch(day).stream().filter(child -> isErased(child, day)).count() > 0) {
            // There may be more.
        }
    }

    private List<ChildId> batch(LocalDate day) {
        var due = Query.query(told(Criteria.where("birthDate").lt(day))).limit(BATCH);
        due.fields().include("_id");
        return mongo.find(due, Document.class, mongo.getCollectionName(Child.class)).stream()
                .map(found -> new ChildId(found.getString("_id")))
                .toList();
    }

    /// On the trail before it is gone, as begun, and as done once it is; a birth date that was
    /// corrected meanwhile keeps it.
    private boolean isErased(ChildId child, LocalDate day) {
        tell(child, "registry.child.erase-begin");
        var itself = Criteria.where("_id").is(child.value()).and("birthDate").lt(day);
        if (mongo.remove(Query.query(told(itself)), Child.class).getDeletedCount() == 0) {
            return false;
        }
        tell(child, "registry.child.erase");
        return true;
    }

    private void tell(ChildId child, String action) {
        var act = new Recorded(action, UserId.SERVICE, clock.instant());
        events.publishEvent(new Look(CountyId.ofCode(child.value()).value(), child, act, null));
    }

    private static Criteria told(Criteria criteria) {
        return criteria.and(OUTBOX + ".0").exists(false);
    }
}

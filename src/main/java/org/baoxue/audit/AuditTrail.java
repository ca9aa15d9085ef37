package org.baoxue.audit;

import org.baoxue.shared.Recorded;
import org.bson.Document;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/// Writes one document per recorded act, with the act's own components as its details.
@Component
class AuditTrail {

    private final MongoTemplate mongo;

    AuditTrail(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @EventListener
    void record(Recorded act) {
        var details = new Document();
        mongo.getConverter().write(act, details);
        details.remove("_class");
        mongo.getCollection("audit")
                .insertOne(
                        new Document("action", act.action())
                                .append("subject", act.subject())
                                .append("by", act.by().value())
                                .append("at", act.at())
                                .append("details", details));
    }
}

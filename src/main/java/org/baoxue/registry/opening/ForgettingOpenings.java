package org.baoxue.registry.opening;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

/// Deletes openings that ended long ago; what was opened stays on the trail.
@Component
class ForgettingOpenings {

    private final MongoTemplate mongo;
    private final OpeningSettings settings;
    private final Clock clock;

    ForgettingOpenings(MongoTemplate mongo, OpeningSettings settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        var ended = Criteria.where("until").lt(clock.instant().minus(settings.keep()));
        mongo.remove(Query.query(ended), RecordOpening.class);
    }
}

package org.baoxue.seed.demo;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PreDestroy;

import org.baoxue.access.account.People;
import org.baoxue.database.lease.Leases;
import org.baoxue.shared.China;
import org.baoxue.shared.UserId;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// Prepares the half-way review once, at the first start with `baoxue.seed.review`; the service
/// answers already meanwhile. What an interrupted start began, the next one completes; of several
/// instances one prepares it.
@Component
@ConditionalOnProperty("baoxue.seed.review")
class PreparingReview {

    private static final Logger log = LoggerFactory.getLogger(PreparingReview.class);

    private static final String STAMPS = "seedReviews";
    private static final Query STAMP = Query.query(Criteria.where("_id").is(HalfwayReview.CODE));

    private final ExecutionGraphQlService service;
    private final JsonMapper json;
    private final People people;
    private final MongoTemplate mongo;
    private final Leases leases;
    private final Clock clock;
    private volatile boolean stopping;

    PreparingReview(
            ExecutionGraphQlService service,
            JsonMapper json,
            People people,
            MongoTemplate mongo,
            Leases leases,
            Clock clock) {
        this.service = service;
        this.json = json;
        this.people = people;
        this.mongo = mongo;
        this.leases = leases;
        this.clock = clock;
    }

    /// Once the service is known to be ready, which it is without this.
    @EventListener
    void begin(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            prepare();
        }
    }

    synchronized void prepare() {
        try {
            if (isOutstanding()) {
                leases.run("example review", () -> stopping, this::prepareAlone);
            }
        } catch (Stopped stopped) {
            log.info("The next start completes the review {}", HalfwayReview.CODE);
        } catch (RuntimeException failure) {
            log.error("The review {} could not be prepared", HalfwayReview.CODE, failure);
        }
    }

    private void prepareAlone() {
        if (isOutstanding()) {
            log.info("Preparing the review {} half-way, as an example", HalfwayReview.CODE);
            new HalfwayReview(voice("office"), this::voice, begun()).prepare();
            mongo.updateFirst(STAMP, Update.update("prepared", true), STAMPS);
            log.info("The review {} stands half-way", HalfwayReview.CODE);
        }
    }

    private boolean isOutstanding() {
        var prepared = Criteria.where("_id").is(HalfwayReview.CODE).and("prepared").is(true);
        return !mongo.exists(Query.query(prepared), STAMPS);
    }

    /// Today, or the day on which an interrupted start began.
    private LocalDate begun() {
        var today = LocalDate.ofInstant(clock.instant(), China.TIME).toString();
        mongo.upsert(STAMP, new Update().setOnInsert("begun", today), STAMPS);
        var stamp = requireNonNull(mongo.findOne(STAMP, Document.class, STAMPS));
        return LocalDate.parse(stamp.getString("begun"));
    }

    /// A stopping service lets the step that has begun end; the database is still there for it.
    @PreDestroy
    void stop() {
        stopping = true;
        synchronized (this) {
            log.debug("Nothing is being prepared any more");
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Voice voice(String name) {
        var id = new UserId(name);
        var account = people.find(List.of(id)).get(id);
        if (account == null) {
            throw new IllegalStateException(
                    "baoxue.seed.review needs the sample's accounts; there is no " + name);
        }
        var voice = new InnerVoice(service, json, account.caller());
        return (document, variables) -> {
            if (stopping) {
                throw new Stopped();
            }
            return voice.say(document, variables);
        };
    }
}

package org.baoxue.seed.demo;

import org.baoxue.access.People;
import org.baoxue.shared.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// Prepares the half-way review once, at the first start with `baoxue.seed.review`; the service
/// answers already meanwhile. What an interrupted start began, the next one completes.
@Component
@ConditionalOnProperty("baoxue.seed.review")
class PreparingReview {

    private static final Logger log = LoggerFactory.getLogger(PreparingReview.class);

    private static final String STAMPS = "seedReviews";

    private final ExecutionGraphQlService service;
    private final JsonMapper json;
    private final People people;
    private final MongoTemplate mongo;

    PreparingReview(
            ExecutionGraphQlService service, JsonMapper json, People people, MongoTemplate mongo) {
        this.service = service;
        this.json = json;
        this.people = people;
        this.mongo = mongo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        var stamp = Query.query(Criteria.where("_id").is(HalfwayReview.CODE));
        if (mongo.exists(stamp, STAMPS)) {
            return;
        }
        log.info("Preparing the review {} half-way, as an example", HalfwayReview.CODE);
        new HalfwayReview(voice("office"), this::voice).prepare();
        mongo.upsert(stamp, new Update().setOnInsert("prepared", true), STAMPS);
        log.info("The review {} stands half-way", HalfwayReview.CODE);
    }

    private Voice voice(String name) {
        var id = new UserId(name);
        var account = people.find(List.of(id)).get(id);
        if (account == null) {
            throw new IllegalStateException(
                    "baoxue.seed.review needs the sample's accounts; there is no " + name);
        }
        return new InnerVoice(service, json, account.caller());
    }
}

package org.baoxue.operation;

import com.mongodb.client.MongoDatabase;

import org.baoxue.database.PreparedDatabase;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;

/// Whether the database answers, which engine it is, and in what its indexes differ from the plan.
@Component("databaseHealthIndicator")
class DatabaseHealth extends AbstractHealthIndicator {

    private final MongoDatabase database;
    private final Engine engine;
    private final PreparedDatabase prepared;

    DatabaseHealth(MongoDatabaseFactory databases, Engine engine, PreparedDatabase prepared) {
        super("the database does not answer");
        this.database = databases.getMongoDatabase().withTimeout(3, TimeUnit.SECONDS);
        this.engine = engine;
        this.prepared = prepared;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.withDetail("engine", engine.kind());
        database.runCommand(new Document("ping", 1));
        health.up().withDetail("differences", prepared.differences());
    }
}

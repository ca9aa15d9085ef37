package org.baoxue.embedded.proof;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.EngineSettings;
import org.baoxue.support.TestDatabase;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// What is judged: the embedded engine, or the server that the environment names, in a database of
/// its own.
record Subject(@Nullable Engine engine, MongoClient client, MongoDatabase database)
        implements AutoCloseable {

    static final @Nullable String NAMED = TestDatabase.SERVER;
    private static final int PATIENCE = 20;

    /// The named server, or else the engine on a file.
    static Subject any(Path directory) {
        return NAMED == null
                ? of(Engine.start(EngineSettings.at(directory.resolve("proof.db"))))
                : connected(null, NAMED);
    }

    static Subject of(Engine engine) {
        return connected(engine, engine.connectionString());
    }

    static MongoClient client(String address) {
        var settings =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(address))
                        .applyToSocketSettings(
                                socket -> socket.readTimeout(PATIENCE, TimeUnit.SECONDS))
                        .applyToClusterSettings(cluster ->
                                cluster.serverSelectionTimeout(PATIENCE, TimeUnit.SECONDS));
        return MongoClients.create(settings.build());
    }

    MongoCollection<BsonDocument> collection(String name) {
        return database.getCollection(name, BsonDocument.class);
    }

    @Override
    public void close() {
        if (engine == null) {
            database.drop();
        }
        client.close();
        if (engine != null) {
            engine.close();
        }
    }

    private static Subject connected(@Nullable Engine engine, String address) {
        var client = client(address);
        var name = engine == null ? TestDatabase.freshName() : "proof";
        return new Subject(engine, client, client.getDatabase(name));
    }
}

package org.baoxue.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.EngineSettings;
import org.bson.Document;

import java.nio.file.Path;

/// An engine on a file: ours, or the library's own.
///
/// @param ours whether it is ours
record Contender(boolean ours, MongoClient client, Runnable end) implements AutoCloseable {

    static Contender ours(Path file) {
        return ours(Engine.start(EngineSettings.at(file)));
    }

    static Contender ours(Engine engine) {
        return new Contender(true, MongoClients.create(engine.connectionString()), engine::close);
    }

    static Contender stock(Path file) {
        var server = new MongoServer(new H2Backend(file.toString()));
        server.bind("127.0.0.1", 0);
        var client = MongoClients.create(server.getConnectionString());
        return new Contender(false, client, server::shutdownNow);
    }

    MongoCollection<Document> sheets() {
        return client.getDatabase("bench").getCollection("sheets");
    }

    @Override
    public void close() {
        client.close();
        end.run();
    }
}

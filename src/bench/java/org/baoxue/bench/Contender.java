package org.baoxue.bench;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.EngineSettings;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// An engine on a file: ours, or the library's own.
///
/// @param ours whether it is ours
record Contender(boolean ours, MongoClient client, Runnable end) implements AutoCloseable {

    /// How many seconds an answer may take; ours has all the time it wants.
    static final int PATIENCE = 10;

    static Contender ours(Path file) {
        return ours(Engine.start(EngineSettings.at(file)));
    }

    static Contender ours(Engine engine) {
        return new Contender(true, MongoClients.create(engine.connectionString()), engine::close);
    }

    static Contender stock(Path file) {
        var server = new MongoServer(new H2Backend(file.toString()));
        server.bind("127.0.0.1", 0);
        var settings =
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(server.getConnectionString()))
                        .retryReads(false)
                        .applyToSocketSettings(
                                socket -> socket.readTimeout(PATIENCE, TimeUnit.SECONDS));
        return new Contender(false, MongoClients.create(settings.build()), server::shutdownNow);
    }

    MongoDatabase database() {
        return client.getDatabase("bench");
    }

    @Override
    public void close() {
        client.close();
        end.run();
    }
}

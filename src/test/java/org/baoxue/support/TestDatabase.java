package org.baoxue.support;

import com.mongodb.client.MongoClients;

import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.EngineSettings;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Objects;

/// A database for one test, gone afterwards: on the server that the environment names by
/// `BAOXUE_TEST_MONGODB_URI`, each under a name of its own; or else on an embedded engine.
///
/// @param uri its address, as `spring.mongodb.uri` takes it
/// @param engine null on a named server
public record TestDatabase(String uri, @Nullable Engine engine) implements AutoCloseable {

    /// The server's address; null where none is named. One that asks for a password says
    /// `?authSource=` too, since the database in the address is replaced.
    public static final @Nullable String SERVER = System.getenv("BAOXUE_TEST_MONGODB_URI");

    /// On the named server, or else on an engine with this file.
    public static TestDatabase at(Path file) {
        if (SERVER != null) {
            return onServer();
        }
        var engine = Engine.start(EngineSettings.at(file));
        return new TestDatabase(engine.connectionString() + "/baoxue", engine);
    }

    public static TestDatabase onServer() {
        var address = Objects.requireNonNull(SERVER);
        return new TestDatabase(
                address.replaceFirst(
                        "^(mongodb(?:\\+srv)?://[^/?]+)(?:/[^?]*)?", "$1/" + freshName()),
                null);
    }

    /// For a database beside the service's, which the test drops itself.
    public static String freshName() {
        return "baoxue-test-" + new ObjectId();
    }

    public String name() {
        return uri.replaceFirst("^.*/([^/?]+)(?:\\?.*)?$", "$1");
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
            return;
        }
        try (var client = MongoClients.create(uri)) {
            client.getDatabase(name()).drop();
        }
    }
}

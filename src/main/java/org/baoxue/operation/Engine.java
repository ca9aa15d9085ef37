package org.baoxue.operation;

import com.mongodb.client.MongoClient;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which database engine the service runs on.
@Component
class Engine {

    private final MongoClient client;
    private final boolean embedded;

    Engine(MongoClient client, @Value("${spring.mongodb.uri:}") String server) {
        this.client = client;
        this.embedded = server.isEmpty();
    }

    /// `embedded`, `standalone`, `replica-set` or `sharded`, as the driver has come to know it;
    /// `unknown` while it reaches no server.
    String kind() {
        if (embedded) {
            return "embedded";
        }
        return switch (client.getClusterDescription().getType()) {
            case STANDALONE -> "standalone";
            case REPLICA_SET -> "replica-set";
            case SHARDED, LOAD_BALANCED -> "sharded";
            case UNKNOWN -> "unknown";
        };
    }
}

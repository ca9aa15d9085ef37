package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.error.Errors;

import java.time.Duration;
import java.util.Set;

/// What a command asks of the server beside its work: promises that one server alone gives, or does
/// not.
final class Session {

    private static final Set<String> LEVELS = Set.of("local", "available", "majority");

    private Session() {}

    static void check(Args args) {
        for (var field : Set.of("txnNumber", "startTransaction", "autocommit")) {
            if (args.fields().containsKey(field)) {
                throw Errors.noTransactions();
            }
        }
        checkReadConcern(args.documentOrEmpty("readConcern"));
        checkWriteConcern(args.documentOrEmpty("writeConcern"));
    }

    private static void checkReadConcern(Document concern) {
        if (concern.containsKey("afterClusterTime")
                || !LEVELS.contains(concern.getOrDefault("level", "local"))) {
            throw new MongoServerError(
                    123,
                    "NotAReplicaSet",
                    "node needs to be a replica set member to use read concern " + concern);
        }
    }

    private static void checkWriteConcern(Document concern) {
        var members = concern.get("w");
        boolean one =
                members == null
                        || members.equals("majority")
                        || (members instanceof Number n && n.intValue() <= 1);
        if (!one) {
            throw Errors.badValue("cannot use 'w' > 1 when a host is not replicated");
        }
    }

    /// By the clock of [System#nanoTime()]; 0 for none.
    static long deadline(Args args) {
        long most = args.number("maxTimeMS");
        return most == 0 ? 0 : System.nanoTime() + Duration.ofMillis(most).toNanos();
    }
}

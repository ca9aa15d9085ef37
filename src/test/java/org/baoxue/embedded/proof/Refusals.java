package org.baoxue.embedded.proof;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;

/// MongoDB's numbers for what it refuses.
final class Refusals {

    static final int DUPLICATE_KEY = 11000;

    private Refusals() {}

    static int code(MongoException refused) {
        return refused instanceof MongoBulkWriteException bulk && !bulk.getWriteErrors().isEmpty()
                ? bulk.getWriteErrors().getFirst().getCode()
                : refused.getCode();
    }
}

package org.baoxue.api;

import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.util.List;

/// Adds documents with natural ids, so that an interrupted act can be repeated.
public final class Adding {

    /// MongoDB's error code.
    private static final int DUPLICATE_KEY = 11000;

    private Adding() {}

    /// Adds those that do not stand yet; what stands already is as it should be.
    public static <T> void missing(MongoTemplate mongo, List<T> documents, Class<T> type) {
        if (documents.isEmpty()) {
            return;
        }
        try {
            mongo.bulkOps(BulkMode.UNORDERED, type).insert(documents).execute();
        } catch (BulkOperationException partly) {
            if (!partly.getErrors().stream().allMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                throw partly;
            }
        }
    }
}

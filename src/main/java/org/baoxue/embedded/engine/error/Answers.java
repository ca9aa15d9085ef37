package org.baoxue.embedded.engine.error;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;

/// The form of answers.
public final class Answers {

    private Answers() {}

    public static Document ok(Document answer) {
        return answer.append("ok", 1.0);
    }

    public static Document failed(MongoServerException error) {
        return new Document("ok", 0.0).appendAll(error(error));
    }

    /// Code, name and message, and what MongoDB tells of a duplicate key.
    public static Document error(MongoServerException error) {
        var told = new Document("errmsg", error.getMessageWithoutErrorCode());
        if (error instanceof MongoServerError known) {
            told.append("code", known.getCode()).append("codeName", known.getCodeName());
        } else {
            told.append("code", 8).append("codeName", "UnknownError");
        }
        if (error instanceof Errors.DuplicateKey duplicate) {
            told.append("keyPattern", duplicate.pattern()).append("keyValue", duplicate.value());
        }
        return told;
    }
}

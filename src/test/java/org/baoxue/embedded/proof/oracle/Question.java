package org.baoxue.embedded.proof.oracle;

import org.bson.BsonDocument;

import java.util.List;
import java.util.stream.Stream;

/// What a find asks.
///
/// @param limit 0: all
public record Question(
        BsonDocument filter, BsonDocument sort, int skip, int limit, BsonDocument projection) {

    public static Question all(BsonDocument filter) {
        return new Question(filter, new BsonDocument(), 0, 0, new BsonDocument());
    }

    List<BsonDocument> of(Stream<BsonDocument> matching) {
        return matching.sorted(Sorting.by(sort))
                .skip(skip)
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .map(document -> Projecting.project(projection, document))
                .toList();
    }
}

package org.baoxue.reviews;

import org.baoxue.access.Reach;
import org.baoxue.access.StreamsWithin;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.stream.Collectors;

/// A review's chain of the trail has the review's code, and lies where its county does.
@Component
class ReviewStreams implements StreamsWithin {

    private final MongoTemplate mongo;

    ReviewStreams(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Set<String> within(Reach reach) {
        var codes = Reviews.within(reach, new Query());
        codes.fields().include("_id");
        return mongo.find(codes, Document.class, mongo.getCollectionName(Review.class)).stream()
                .map(review -> review.getString("_id"))
                .collect(Collectors.toUnmodifiableSet());
    }
}

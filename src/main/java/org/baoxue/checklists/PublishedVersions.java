package org.baoxue.checklists;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Objects;

/// The versions ever published. Written once each: there is no way to change one.
@Repository
class PublishedVersions {

    private final MongoTemplate mongo;

    PublishedVersions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// Publishes the version unless it is published already, by this instance or another.
    ///
    /// @return what is published under that id
    PublishedVersion publish(PublishedVersion version) {
        var before = mongo.findById(version.id(), PublishedVersion.class);
        if (before != null) {
            return before;
        }
        try {
            return mongo.insert(version);
        } catch (DuplicateKeyException publishedMeanwhile) {
            return Objects.requireNonNull(mongo.findById(version.id(), PublishedVersion.class));
        }
    }

    List<PublishedVersion> all() {
        return mongo.findAll(PublishedVersion.class);
    }
}

package org.baoxue.answers.photo;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;

import org.baoxue.access.Reach;
import org.baoxue.answers.PhotoId;
import org.baoxue.answers.Sheet;
import org.baoxue.assignments.VisitId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.store.Documents;
import org.bson.types.ObjectId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The photos by their codes, and the bytes of those that are safe.
@Repository
public class Photos {

    private final MongoTemplate mongo;
    private final Documents<Photo> documents;
    private final GridFSBucket files;

    Photos(MongoTemplate mongo, ApplicationEventPublisher events, MongoDatabaseFactory databases) {
        this.mongo = mongo;
        this.documents = new Documents<>(mongo, events, Photo.class);
        this.files = GridFSBuckets.create(databases.getMongoDatabase(), "photos");
    }

    public Optional<Photo> find(PhotoId id) {
        return Optional.ofNullable(mongo.findById(id.value(), Photo.class));
    }

    /// The photos of the ids that exist, in one command.
    public Map<PhotoId, Photo> find(Collection<PhotoId> ids) {
        var values = ids.stream().map(PhotoId::value).distinct().toList();
        return mongo.find(Query.query(Criteria.where("_id").in(values)), Photo.class).stream()
                .collect(Collectors.toMap(Photo::id, Function.identity()));
    }

    /// The photos that belong to each sheet, by its visit, in the order in which they were
    /// announced; in one command.
    public Map<VisitId, List<Photo>> of(Collection<Sheet> sheets) {
        var belonging =
                sheets.stream()
                        .flatMap(sheet -> sheet.photos().stream())
                        .collect(Collectors.toSet());
        var visits = sheets.stream().map(sheet -> sheet.id().value()).distinct().toList();
        var query = Query.query(Criteria.where("visit").in(visits)).with(Sort.by("at", "id"));
        return mongo.find(query, Photo.class).stream()
                .filter(photo ->
                        belonging.contains(photo.id()) && photo.state() != Photo.State.DROPPED)
                .collect(Collectors.groupingBy(Photo::visit));
    }

    /// The bytes of a photo that is safe; to be closed.
    InputStream open(Photo photo) {
        return files.openDownloadStream(Objects.requireNonNull(photo.file()));
    }

    GridFSBucket files() {
        return files;
    }

    /// False if the code is taken.
    boolean insert(Photo photo) {
        try {
            mongo.insert(photo);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /// Notes a piece that has come; false if another came in its place.
    boolean advance(Photo photo, int length) {
        var next = new Update().set("received", photo.received() + length).push("pieces", length);
        return mongo.updateFirst(asRead(photo), next, Photo.class).getModifiedCount() == 1;
    }

    /// Nothing has come yet, again.
    void restart(Photo photo) {
        var afresh = new Update().set("received", 0L).set("pieces", List.of());
        mongo.updateFirst(asRead(photo), afresh, Photo.class);
    }

    /// Makes a photo safe, unless another upload of it was faster.
    ///
    /// @return as it stands then
    Optional<Photo> safe(Photo photo, ObjectId file, Recorded act) {
        var outcome =
                documents.change(
                        photo.id(),
                        act,
                        now -> Outcome.done(now.equals(photo) ? now.safe(file) : now));
        return outcome instanceof Outcome.Done<Photo>(var kept)
                ? Optional.of(kept)
                : Optional.empty();
    }

    /// Drops a photo, and then its bytes: once it is dropped no upload makes it safe, so that the
    /// file it names is the last. The same again completes what was interrupted.
    void drop(PhotoId id) {
        var itself = Query.query(Criteria.where("_id").is(id.value()));
        mongo.updateFirst(itself, Update.update("state", Photo.State.DROPPED.name()), Photo.class);
        find(id).flatMap(photo -> Optional.ofNullable(photo.file()))
                .ifPresent(file -> {
                    delete(file);
                    mongo.updateFirst(itself, new Update().unset("file"), Photo.class);
                });
    }

    /// All that were ever announced for a review, dropped ones too.
    public List<Photo> ofReview(ReviewId review) {
        var visits = Reach.codes("visit", review.value() + ":");
        return mongo.find(Query.query(visits), Photo.class);
    }

    /// Deletes a photo's bytes, and then that there was one, once the trail knows all of it.
    void erase(Photo photo) {
        files.find(Filters.eq("filename", photo.id().value()))
                .forEach(file -> delete(file.getObjectId()));
        mongo.remove(
                Query.query(
                        Criteria.where("_id")
                                .is(photo.id().value())
                                .and(Documents.OUTBOX + ".0")
                                .exists(false)),
                Photo.class);
    }

    /// Deletes a file, or what there is of one that was never finished.
    void delete(ObjectId file) {
        try {
            files.delete(file);
        } catch (MongoGridFSException gone) {
            // An earlier try came as far as this.
        }
    }

    private static Query asRead(Photo photo) {
        return new BasicQuery(photo.asRead().append("_id", photo.id().value()));
    }
}

package org.baoxue.embedded.engine.shelf;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import de.bwaldvogel.mongo.oplog.Oplog;

import org.baoxue.embedded.engine.bson.Bson;
import org.baoxue.embedded.engine.bson.BsonOut;
import org.baoxue.embedded.engine.bson.ObjectIds;
import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.keys.IndexSpec;
import org.baoxue.embedded.engine.keys.Keys;
import org.baoxue.embedded.engine.query.Finding;
import org.baoxue.embedded.engine.query.Found;
import org.baoxue.embedded.engine.query.Query;
import org.baoxue.embedded.engine.query.Source;
import org.baoxue.embedded.engine.query.View;
import org.baoxue.embedded.engine.store.PageTypes;
import org.baoxue.embedded.engine.store.Tree;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A collection: a map of documents by `_id`, a map per index, and the meaning of updates from the
/// library. Whoever writes does so alone; readers take the [View] shown last and wait for nobody.
public final class Shelf extends LibraryCollection {

    /// What the names of the maps of documents begin with.
    private static final String DOCUMENTS = "documents.";

    private final Catalog catalog;
    private final long id;
    private final MVMap<byte[], byte[]> documents;
    private final ReentrantLock writing = new ReentrantLock();
    private final Indexes indexes;
    private final LongAdder idUses = new LongAdder();
    private final Instant opened = Instant.now();
    private volatile View view;

    /// Documents that the update that runs has changed; of the one who writes.
    private int changed;

    /// @param described as it was, see [#description()]
    Shelf(Catalog catalog, Database database, String name, Document described) {
        super(database, name);
        this.catalog = catalog;
        this.id = ((Number) described.getOrMissing("id")).longValue();
        this.documents = catalog.store().maps().openMap(DOCUMENTS + id, PageTypes.toBytes());
        this.indexes = new Indexes(this, catalog.store(), indexes(described));
        this.view = seen();
    }

    @SuppressWarnings("unchecked") // that is how they were written
    private static List<Document> indexes(Document described) {
        return (List<Document>) described.getOrDefault("indexes", List.of());
    }

    public long id() {
        return id;
    }

    public View view() {
        return view;
    }

    /// As it stands, for a query.
    @Override
    public Source source() {
        return new Source(getFullName(), view, catalog.store().counters(), catalog.resultBytes());
    }

    /// A document as it is just now, for the one who writes.
    public byte @Nullable [] bson(byte[] key) {
        return documents.get(key);
    }

    /// Shows the same, read from where it stands now.
    void showAgain() {
        view = seen();
    }

    Catalog catalog() {
        return catalog;
    }

    List<String> mapNames() {
        return Stream.concat(Stream.of(DOCUMENTS + id), indexes.mapNames().stream()).toList();
    }

    /// What the catalog keeps of it.
    Document description() {
        return new Document("id", id).append("indexes", indexes.description());
    }

    @Override
    public List<IndexSpec> specs() {
        return Stream.concat(
                        Stream.of(IndexSpec.ID), view.indexes().stream().map(View.Indexed::spec))
                .toList();
    }

    // Writing

    /// `_id` is made where it is missing, and comes first.
    @Override
    public void addDocument(Document document) {
        Pending.settle(document, null);
        if (document.get("_id") instanceof Collection) {
            throw new InvalidIdFieldError("The '_id' value cannot be of type array");
        }
        var whole = document;
        if (!document.containsKey("_id")) {
            whole = new Document("_id", ObjectIds.next()).appendAll(document);
            document.put("_id", whole.get("_id"));
        }
        var added = whole;
        var key = Keys.of(added.get("_id"));
        exclusively(() -> {
            if (documents.containsKey(key)) {
                throw duplicate(IndexSpec.ID, new Document("_id", added.get("_id")));
            }
            change(key, null, added);
        });
    }

    @Override
    public void removeDocument(Document document) {
        var key = Keys.of(document.get("_id"));
        exclusively(() -> {
            var bson = documents.get(key);
            if (bson != null) {
                change(key, Bson.read(bson), null);
            }
        });
    }

    @Override
    protected void handleUpdate(byte[] position, Document oldDocument, Document newDocument) {
        Pending.settle(newDocument, oldDocument);
        if (!Arrays.equals(BsonOut.bytes(newDocument), BsonOut.bytes(oldDocument))) {
            change(position, oldDocument, newDocument);
            changed++;
        }
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return alone(() -> {
            changed = 0;
            var pending = Pending.in(update);
            return super.updateDocuments(selector, pending, arrayFilters, isMulti, isUpsert, oplog)
                    .append("nModified", changed);
        });
    }

    /// Changes the first document that is found. The library would copy and compare it value by
    /// value, several times over.
    ///
    /// @param change answers none where it does not know what becomes of it
    /// @return none where nothing was found, or known
    public @Nullable Document changeFirst(
            Document selector, Function<Document, @Nullable Document> change) {
        return alone(() -> {
            var found = new Finding(source(), Query.of(selector).limitedTo(1), "update").found();
            return found.hasNext() ? changed(found.next(), change) : null;
        });
    }

    private @Nullable Document changed(Found old, Function<Document, @Nullable Document> change) {
        var now = change.apply(old.document());
        if (now == null) {
            return null;
        }
        var bson = BsonOut.bytes(now);
        boolean differs = !Arrays.equals(bson, old.bson());
        if (differs) {
            change(Keys.of(now.get("_id")), old.document(), now, bson);
        }
        return new Document("n", 1).append("nModified", differs ? 1 : 0);
    }

    @Override
    public Document findAndModify(Document query) {
        var asked = query.clone();
        if (query.get("update") instanceof Document update) {
            asked.put("update", Pending.in(update));
        }
        return alone(() -> super.findAndModify(asked));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return alone(() -> {
            int deleted = 0;
            for (var document : queryDocuments(selector, null, 0, limit, 0, null)) {
                removeDocument(document);
                deleted++;
            }
            return deleted;
        });
    }

    public void exclusively(Runnable work) {
        alone(() -> {
            work.run();
            return this;
        });
    }

    /// Shows what was done when all of it is done: readers see a statement over many documents
    /// before or after, never in between.
    private <T extends @Nullable Object> T alone(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            if (writing.getHoldCount() == 1) {
                view = seen();
            }
            writing.unlock();
        }
    }

    private void change(byte[] key, @Nullable Document old, @Nullable Document now) {
        change(key, old, now, now == null ? null : BsonOut.bytes(now));
    }

    private void change(
            byte[] key, @Nullable Document old, @Nullable Document now, byte @Nullable [] bson) {
        if (bson != null) {
            Errors.checkSize(bson.length);
        }
        boolean news = indexes.follow(key, old, now);
        if (bson == null) {
            documents.remove(key);
        } else {
            documents.put(key, bson);
        }
        if (news) {
            catalog.save(this);
        }
        catalog.store().changed();
    }

    Errors.DuplicateKey duplicate(IndexSpec index, Document value) {
        return new Errors.DuplicateKey(getFullName(), index.name(), index.key(), value);
    }

    private View seen() {
        return new View(new Tree<>(documents), indexes.seen(), idUses);
    }

    /// How often each index served, since the file was opened.
    public Stream<Document> indexUses() {
        var now = view;
        return Stream.concat(
                Stream.of(uses(IndexSpec.ID, now.idUses())),
                now.indexes().stream().map(index -> uses(index.spec(), index.uses())));
    }

    private Document uses(IndexSpec spec, LongAdder uses) {
        var accesses = new Document("ops", uses.sum()).append("since", opened);
        return new Document("name", spec.name())
                .append("key", spec.key())
                .append("host", "127.0.0.1")
                .append("accesses", accesses)
                .append("spec", spec.description());
    }

    // Indexes

    /// Builds an index over all that stands.
    public void createIndex(IndexSpec spec) {
        exclusively(() -> {
            if (!spec.standsAmong(specs())) {
                indexes.add(spec, documents);
                catalog.save(this);
            }
        });
    }

    @Override
    public void dropIndex(String name) {
        exclusively(() -> {
            var map = indexes.remove(name);
            catalog.save(this);
            catalog.store().maps().removeMap(map);
        });
    }

    @Override
    protected Document getDocument(byte[] position) {
        return Bson.read(Objects.requireNonNull(documents.get(position)));
    }

    @Override
    public void drop() {
        exclusively(() -> catalog.drop(this));
    }
}

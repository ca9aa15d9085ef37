package org.baoxue.embedded.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import de.bwaldvogel.mongo.oplog.Oplog;

import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A collection: a map of documents by `_id`, a map per index, and the meaning of updates from the
/// library. Whoever writes does so alone; readers take the [View] shown last and wait for nobody.
///
/// The library's own list of indexes stays empty: it would ask each of them for the document.
final class Shelf extends AbstractMongoCollection<byte[]> {

    private static final int LARGEST_DOCUMENT = 16 * 1024 * 1024 + 16 * 1024;

    private final Catalog catalog;
    private final long id;
    private final MVMap<byte[], byte[]> documents;
    private final ReentrantLock writing = new ReentrantLock();
    private final List<Kept> indexes = new ArrayList<>();
    private long nextIndex;
    private volatile View view;

    /// An index with its map.
    private static final class Kept {
        final IndexSpec spec;
        final String map;
        final MVMap<byte[], Integer> entries;
        long arrays;

        Kept(IndexSpec spec, String map, MVMap<byte[], Integer> entries, long arrays) {
            this.spec = spec;
            this.map = map;
            this.entries = entries;
            this.arrays = arrays;
        }
    }

    Shelf(Catalog catalog, Database database, String name, long id, List<Document> indexes) {
        super(database, name, CollectionOptions.withDefaults(), new CursorRegistry());
        this.catalog = catalog;
        this.id = id;
        this.documents = catalog.store().maps.openMap(Catalog.DOCUMENTS + id, PageTypes.toBytes());
        indexes.forEach(this::open);
        this.view = seen();
    }

    private void open(Document index) {
        var kept = new Args("catalog", index);
        var map = kept.text("map");
        var spec = IndexSpec.of(kept.document("spec"));
        this.indexes.add(new Kept(spec, map, entries(map), kept.number("arrays")));
        nextIndex =
                Math.max(nextIndex, Long.parseLong(map.substring(map.lastIndexOf('.') + 1)) + 1);
    }

    private MVMap<byte[], Integer> entries(String map) {
        return catalog.store().maps.openMap(map, PageTypes.toNumber());
    }

    long id() {
        return id;
    }

    View view() {
        return view;
    }

    /// A document as it is just now, for the one who writes.
    byte @Nullable [] bson(byte[] key) {
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
        return Stream.concat(
                        Stream.of(Catalog.DOCUMENTS + id), indexes.stream().map(kept -> kept.map))
                .toList();
    }

    /// What the catalog keeps of it.
    Document description() {
        var kept =
                indexes.stream()
                        .map(index ->
                                new Document("map", index.map)
                                        .append("spec", index.spec.description())
                                        .append("arrays", index.arrays))
                        .toList();
        return new Document("id", id).append("indexes", kept);
    }

    List<IndexSpec> specs() {
        return Stream.concat(
                        Stream.of(IndexSpec.ID), view.indexes().stream().map(View.Indexed::spec))
                .toList();
    }

    // Writing

    void insert(Document document) {
        addDocument(document);
    }

    /// `_id` is made where it is missing, and comes first.
    @Override
    public void addDocument(Document document) {
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
        change(position, oldDocument, newDocument);
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return alone(() ->
                super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog));
    }

    @Override
    public Document findAndModify(Document query) {
        return alone(() -> super.findAndModify(query));
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

    void exclusively(Runnable work) {
        alone(() -> {
            work.run();
            return this;
        });
    }

    /// Shows what was done when all of it is done: readers see a statement over many documents
    /// before or after, never in between.
    private <T> T alone(Supplier<T> work) {
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

    /// Looks first whether all may be done, then does it.
    private void change(byte[] key, @Nullable Document old, @Nullable Document now) {
        var bson = now == null ? null : BsonOut.bytes(now);
        if (bson != null && bson.length > LARGEST_DOCUMENT) {
            throw Errors.tooLarge(bson.length);
        }
        var before = new ArrayList<Map<byte[], Integer>>();
        var after = new ArrayList<IndexSpec.Entries>();
        for (var index : indexes) {
            var from = old == null ? none() : index.spec.entries(old, key).keys();
            var to = now == null ? new IndexSpec.Entries(none(), 0) : index.spec.entries(now, key);
            if (index.spec.unique() && now != null) {
                checkUnique(index, from, to.keys(), now);
            }
            before.add(from);
            after.add(to);
        }
        boolean newArrays = false;
        for (int at = 0; at < indexes.size(); at++) {
            newArrays |= replace(indexes.get(at), before.get(at), after.get(at));
        }
        if (bson == null) {
            documents.remove(key);
        } else {
            documents.put(key, bson);
        }
        if (newArrays) {
            catalog.save(this);
        }
        catalog.store().changed();
    }

    private static Map<byte[], Integer> none() {
        return Map.of();
    }

    private static boolean replace(Kept index, Map<byte[], Integer> from, IndexSpec.Entries to) {
        for (var gone : from.keySet()) {
            if (!to.keys().containsKey(gone)) {
                index.entries.remove(gone);
            }
        }
        to.keys()
                .forEach((key, own) -> {
                    if (!from.containsKey(key)) {
                        index.entries.put(key, own);
                    }
                });
        boolean newArrays = (index.arrays | to.arrays()) != index.arrays;
        index.arrays |= to.arrays();
        return newArrays;
    }

    private void checkUnique(
            Kept index, Map<byte[], Integer> from, Map<byte[], Integer> to, Document document) {
        to.forEach((key, own) -> {
            if (!from.containsKey(key)) {
                var prefix = Arrays.copyOf(key, own);
                var next = index.entries.ceilingKey(prefix);
                while (next != null && startsWith(next, prefix)) {
                    if (!Arrays.equals(own(next, own), own(key, own))) {
                        throw duplicate(index.spec, index.spec.values(document, key, own));
                    }
                    next = index.entries.higherKey(next);
                }
            }
        });
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length
                && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static byte[] own(byte[] key, int from) {
        return Arrays.copyOfRange(key, from, key.length);
    }

    private Errors.DuplicateKey duplicate(IndexSpec index, Document value) {
        return new Errors.DuplicateKey(getFullName(), index.name(), index.key(), value);
    }

    private View seen() {
        return new View(
                new View.Tree<>(documents),
                indexes.stream()
                        .map(index ->
                                new View.Indexed(
                                        index.spec, new View.Tree<>(index.entries), index.arrays))
                        .toList());
    }

    // Indexes

    /// Builds an index over all that stands.
    void createIndex(IndexSpec spec) {
        exclusively(() -> {
            if (spec.standsAmong(specs())) {
                return;
            }
            var map = Catalog.INDEX + id + "." + nextIndex++;
            var index = new Kept(spec, map, entries(map), 0);
            try {
                build(index);
            } catch (RuntimeException refused) {
                catalog.store().maps.removeMap(map);
                throw refused;
            }
            indexes.add(index);
            catalog.save(this);
        });
    }

    private void build(Kept index) {
        var all = documents.cursor(null);
        while (all.hasNext()) {
            var key = all.next();
            var document = Bson.read(all.getValue());
            var entries = index.spec.entries(document, key);
            if (index.spec.unique()) {
                checkUnique(index, none(), entries.keys(), document);
            }
            replace(index, none(), entries);
        }
    }

    @Override
    public void dropIndex(String name) {
        exclusively(() -> {
            var gone =
                    indexes.stream()
                            .filter(index -> index.spec.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> Errors.noIndex(name));
            indexes.remove(gone);
            catalog.save(this);
            catalog.store().maps.removeMap(gone.map);
        });
    }

    // What the library asks

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        var asked = Query.of(query).sorted(orderBy).skipping(numberToSkip).limitedTo(limit);
        return new QueryResult(() -> new Finding(this, asked, "find").documents());
    }

    @Override
    protected byte[] findDocumentPosition(Document document) {
        return Keys.of(document.get("_id"));
    }

    @Override
    protected Document getDocument(byte[] position) {
        return Bson.read(Objects.requireNonNull(documents.get(position)));
    }

    @Override
    public int count() {
        return Math.toIntExact(view.documents().size());
    }

    @Override
    public List<Index<byte[]>> getIndexes() {
        return specs().stream().<Index<byte[]>>map(ShownIndex::new).toList();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    public void drop() {
        exclusively(() -> catalog.drop(this));
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newCollectionName) {
        super.renameTo(newDatabase, newCollectionName);
    }

    @Override
    protected Stream<DocumentWithPosition<byte[]>> streamAllDocumentsWithPosition() {
        return queryAllAsStream()
                .map(document ->
                        new DocumentWithPosition<>(document, findDocumentPosition(document)));
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            Document fieldSelector) {
        return queryDocuments(
                query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
    }

    // What follows is called by the library's own inserting and removing only, which the methods
    // above take the place of.

    @Override
    protected byte[] addDocumentInternal(Document document) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void removeDocument(byte[] position) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}

package org.baoxue.embedded.engine.shelf;

import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.keys.IndexSpec;
import org.baoxue.embedded.engine.keys.Keys;
import org.baoxue.embedded.engine.query.Finding;
import org.baoxue.embedded.engine.query.Query;
import org.baoxue.embedded.engine.query.Source;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// What the library asks of a collection for the meaning of updates and for the stages of a
/// pipeline. Its own list of indexes stays empty: it would ask each of them for the document.
abstract class LibraryCollection extends AbstractMongoCollection<byte[]> {

    LibraryCollection(Database database, String name) {
        super(database, name, CollectionOptions.withDefaults(), new CursorRegistry());
    }

    abstract Source source();

    abstract List<IndexSpec> specs();

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        var asked = Query.of(query).sorted(orderBy).skipping(numberToSkip).limitedTo(limit);
        return new QueryResult(() -> new Finding(source(), asked, "find").documents());
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

    @Override
    protected Stream<DocumentWithPosition<byte[]>> streamAllDocumentsWithPosition() {
        return queryAllAsStream()
                .map(document ->
                        new DocumentWithPosition<>(document, findDocumentPosition(document)));
    }

    @Override
    protected byte[] findDocumentPosition(Document document) {
        return Keys.of(document.get("_id"));
    }

    @Override
    public int count() {
        return Math.toIntExact(source().view().documents().size());
    }

    @Override
    public List<Index<byte[]>> getIndexes() {
        return specs().stream().<Index<byte[]>>map(ShownIndex::new).toList();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    // What follows is called by the library's own inserting and removing only, which is never used.

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

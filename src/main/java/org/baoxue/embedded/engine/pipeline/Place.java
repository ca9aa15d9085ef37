package org.baoxue.embedded.engine.pipeline;

import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.shelf.Catalog;
import org.baoxue.embedded.engine.shelf.Database;
import org.baoxue.embedded.engine.shelf.Shelf;
import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/// Where an aggregation is run.
///
/// @param shelf none where the collection does not exist
record Place(Catalog catalog, Database database, @Nullable Shelf shelf) {

    static Place of(Catalog catalog, Database database, String collection) {
        var shelf = catalog.find(database.getDatabaseName() + "." + collection);
        return new Place(catalog, database, shelf);
    }

    /// How often each index was used.
    Stream<Document> indexUses() {
        return shelf == null ? Stream.empty() : shelf.indexUses();
    }
}

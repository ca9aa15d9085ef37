package org.baoxue.embedded.engine.shelf;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import de.bwaldvogel.mongo.wire.message.MongoQuery;

import io.netty.channel.Channel;

import org.baoxue.embedded.engine.error.Errors;
import org.jspecify.annotations.Nullable;

/// A database, as the library's pipelines look at it: a name, and the way to its collections.
/// Commands never come this way, and what only the library's own server would call is not
/// supported.
public final class Database implements MongoDatabase {

    private final Catalog catalog;
    private final String name;

    Database(Catalog catalog, String name) {
        this.catalog = catalog;
        this.name = name;
    }

    @Override
    public String getDatabaseName() {
        return name;
    }

    @Override
    public boolean isEmpty() {
        return catalog.of(name).isEmpty();
    }

    @Override
    public @Nullable MongoCollection<?> resolveCollection(
            String collectionName, boolean throwIfNotFound) {
        var found = catalog.find(name + "." + collectionName);
        if (found == null && throwIfNotFound) {
            throw Errors.noNamespace("ns not found");
        }
        return found;
    }

    @Override
    public MongoCollection<?> createCollectionOrThrowIfExists(
            String collectionName, CollectionOptions options) {
        if (catalog.find(name + "." + collectionName) != null) {
            throw new MongoServerError(
                    ErrorCode.NamespaceExists,
                    "Collection " + name + "." + collectionName + " already exists.");
        }
        return catalog.create(name, collectionName);
    }

    @Override
    public void drop(Oplog oplog) {
        catalog.of(name).forEach(Shelf::drop);
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        var found = catalog.find(name + "." + collectionName);
        if (found != null) {
            found.drop();
        }
    }

    @Override
    public void moveCollection(
            MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        catalog.rename((Shelf) collection, this, newCollectionName);
    }

    @Override
    public void unregisterCollection(String collectionName) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databaseResolver,
            Oplog oplog) {
        throw new UnsupportedOperationException();
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void handleClose(Channel channel) {}
}

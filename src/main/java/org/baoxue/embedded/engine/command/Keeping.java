package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.filter.Filter;
import org.baoxue.embedded.engine.keys.IndexSpec;
import org.baoxue.embedded.engine.shelf.Catalog;
import org.baoxue.embedded.engine.shelf.Shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The commands that keep collections and indexes.
final class Keeping {

    private final Catalog catalog;

    Keeping(Catalog catalog) {
        this.catalog = catalog;
    }

    Document create(Args args) {
        args.refuse(
                "capped",
                "size",
                "max",
                "validator",
                "timeseries",
                "expireAfterSeconds",
                "viewOn",
                "pipeline",
                "clusteredIndex",
                "changeStreamPreAndPostImages",
                "storageEngine",
                "indexOptionDefaults",
                "encryptedFields",
                "validationLevel",
                "validationAction");
        if (catalog.find(args.namespace()) != null) {
            throw new MongoServerError(
                    ErrorCode.NamespaceExists,
                    "Collection " + args.namespace() + " already exists.");
        }
        catalog.create(args.database(), args.collection());
        return new Document();
    }

    Document drop(Args args) {
        var shelf = existing(args);
        shelf.drop();
        return new Document("nIndexesWas", shelf.specs().size()).append("ns", args.namespace());
    }

    Document dropDatabase(Args args) {
        catalog.of(args.database()).forEach(Shelf::drop);
        return new Document("dropped", args.database());
    }

    Document rename(Args args) {
        var from = args.text("renameCollection");
        var to = args.text("to");
        var shelf = catalog.find(from);
        if (shelf == null) {
            throw Errors.noNamespace("Source collection " + from + " does not exist");
        }
        var target = catalog.find(to);
        if (target != null && args.flag("dropTarget")) {
            target.drop();
        }
        int dot = to.indexOf('.');
        if (dot < 1) {
            throw new MongoServerError(
                    ErrorCode.InvalidNamespace, "Invalid namespace specified '" + to + "'");
        }
        catalog.rename(shelf, catalog.database(to.substring(0, dot)), to.substring(dot + 1));
        return new Document();
    }

    Document createIndexes(Args args) {
        var specs = args.documents("indexes").stream().map(IndexSpec::of).toList();
        if (specs.isEmpty()) {
            throw Errors.badValue("Must specify at least one index to create");
        }
        boolean made = catalog.find(args.namespace()) == null;
        var shelf = catalog.findOrCreate(args.database(), args.collection());
        int before = shelf.specs().size();
        specs.forEach(shelf::createIndex);
        int after = shelf.specs().size();
        return new Document("numIndexesBefore", before)
                .append("numIndexesAfter", after)
                .append("createdCollectionAutomatically", made);
    }

    Document dropIndexes(Args args) {
        var shelf = existing(args);
        int before = shelf.specs().size();
        var wanted = args.fields().get("index");
        if ("*".equals(wanted)) {
            shelf.specs().stream().skip(1).forEach(spec -> shelf.dropIndex(spec.name()));
        } else {
            var names =
                    wanted instanceof List<?> list ? list : List.of(wanted == null ? "" : wanted);
            names.forEach(name -> drop(shelf, name));
        }
        return new Document("nIndexesWas", before);
    }

    private static void drop(Shelf shelf, Object named) {
        var spec =
                shelf.specs().stream()
                        .filter(known -> named.equals(known.name()) || named.equals(known.key()))
                        .findFirst()
                        .orElseThrow(() -> Errors.noIndex(named));
        if (spec.equals(IndexSpec.ID)) {
            throw new MongoServerError(ErrorCode.InvalidOptions, "cannot drop _id index");
        }
        shelf.dropIndex(spec.name());
    }

    Document listIndexes(Args args) {
        var shelf = existing(args);
        return all(
                args.database() + ".$cmd.listIndexes." + args.collection(),
                shelf.specs().stream().map(IndexSpec::description));
    }

    Document listCollections(Args args) {
        var filter = Filter.of(args.documentOrEmpty("filter"));
        var described =
                catalog.of(args.database()).stream()
                        .map(Keeping::described)
                        .filter(filter::matches);
        return all(args.database() + ".$cmd.listCollections", described);
    }

    private static Document described(Shelf shelf) {
        return new Document("name", shelf.getCollectionName())
                .append("type", "collection")
                .append("options", new Document())
                .append(
                        "info",
                        new Document("readOnly", false).append("uuid", new UUID(0, shelf.id())))
                .append("idIndex", IndexSpec.ID.description());
    }

    Document listDatabases(Args args) {
        var filter = Filter.of(args.documentOrEmpty("filter"));
        var names = catalog.all().stream().map(Shelf::getDatabaseName).distinct();
        var databases =
                names.map(name ->
                                new Document("name", name)
                                        .append("sizeOnDisk", 0L)
                                        .append("empty", false))
                        .filter(filter::matches)
                        .toList();
        return new Document("databases", databases)
                .append("totalSize", catalog.store().fileBytes());
    }

    private Shelf existing(Args args) {
        var shelf = catalog.find(args.namespace());
        if (shelf == null) {
            throw Errors.noNamespace("ns not found: " + args.namespace());
        }
        return shelf;
    }

    /// Short lists are always whole in their first batch.
    private static Document all(String namespace, Stream<Document> described) {
        return new Document(
                "cursor",
                new Document("firstBatch", new ArrayList<>(described.toList()))
                        .append("id", 0L)
                        .append("ns", namespace));
    }
}

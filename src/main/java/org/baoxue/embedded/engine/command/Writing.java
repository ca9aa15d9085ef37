package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.NoopOplog;

import org.baoxue.embedded.engine.error.Answers;
import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.filter.Filter;
import org.baoxue.embedded.engine.shelf.Catalog;
import org.baoxue.embedded.engine.shelf.Shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/// The commands that write documents, many at a time.
final class Writing {

    private static final Set<String> UPDATE =
            Set.of("q", "u", "c", "multi", "upsert", "collation", "arrayFilters", "hint");

    private final Catalog catalog;

    Writing(Catalog catalog) {
        this.catalog = catalog;
    }

    Document insert(Args args) {
        var documents = args.documents("documents");
        var shelf = catalog.findOrCreate(args.database(), args.collection());
        int[] added = {0};
        var errors = new ArrayList<Document>();
        shelf.exclusively(() ->
                errors.addAll(
                        each(
                                args,
                                documents,
                                (document, _) -> {
                                    shelf.addDocument(document);
                                    added[0]++;
                                })));
        return answer(new Document("n", added[0]), errors);
    }

    Document update(Args args) {
        args.refuse("let");
        int[] matched = {0};
        int[] modified = {0};
        var upserted = new ArrayList<Document>();
        var errors =
                each(
                        args,
                        args.documents("updates"),
                        (update, at) -> {
                            var result = update(args, args.of(update, "updates"));
                            matched[0] += (int) result.number("n");
                            modified[0] += (int) result.number("nModified");
                            if (result.fields().containsKey("upserted")) {
                                upserted.add(
                                        new Document("index", at)
                                                .append("_id", result.fields().get("upserted")));
                            }
                        });
        var answer =
                new Document("n", matched[0] + upserted.size()).append("nModified", modified[0]);
        if (!upserted.isEmpty()) {
            answer.put("upserted", upserted);
        }
        return answer(answer, errors);
    }

    private Args update(Args command, Args update) {
        update.only(UPDATE);
        update.refuse("c");
        var filter = update.document("q");
        Filter.of(filter);
        var change = Change.of(update.fields().get("u"));
        boolean multi = update.flag("multi");
        if (multi && !Change.isModifying(change)) {
            throw Errors.failedToParse(
                    "multi update is not supported for replacement-style update");
        }
        var shelf =
                update.flag("upsert")
                        ? catalog.findOrCreate(command.database(), command.collection())
                        : catalog.find(command.namespace());
        if (shelf == null) {
            return new Args("update", new Document("n", 0).append("nModified", 0));
        }
        Reading.checkHint(shelf, update.fields().get("hint"));
        var result =
                update.has("arrayFilters")
                        ? ElementUpdate.run(shelf, update, filter, change, multi)
                        : changed(shelf, update, filter, change);
        return new Args("update", result);
    }

    private static Document changed(Shelf shelf, Args update, Document filter, Document change) {
        boolean multi = update.flag("multi");
        var done =
                multi ? null : shelf.changeFirst(filter, document -> Change.done(document, change));
        return done != null
                ? done
                : shelf.updateDocuments(
                        filter,
                        change,
                        ArrayFilters.empty(),
                        multi,
                        update.flag("upsert"),
                        NoopOplog.get());
    }

    Document delete(Args args) {
        args.refuse("let");
        int[] deleted = {0};
        var errors =
                each(
                        args,
                        args.documents("deletes"),
                        (delete, _) -> {
                            var one = args.of(delete, "deletes");
                            one.only(Set.of("q", "limit", "collation", "hint"));
                            one.refuse();
                            var shelf = catalog.find(args.namespace());
                            Filter.of(one.document("q"));
                            if (shelf != null) {
                                Reading.checkHint(shelf, delete.get("hint"));
                                deleted[0] +=
                                        shelf.deleteDocuments(
                                                one.document("q"),
                                                (int) one.number("limit"),
                                                NoopOplog.get());
                            }
                        });
        return answer(new Document("n", deleted[0]), errors);
    }

    /// One after the other; after an error the rest is done only where the order does not matter.
    private static List<Document> each(
            Args args, List<Document> parts, ObjIntConsumer<Document> work) {
        args.refuse();
        var errors = new ArrayList<Document>();
        for (int at = 0; at < parts.size(); at++) {
            try {
                work.accept(parts.get(at), at);
            } catch (MongoServerException error) {
                errors.add(new Document("index", at).appendAll(Answers.error(error)));
                if (args.flag("ordered", true)) {
                    break;
                }
            }
        }
        return errors;
    }

    private static Document answer(Document answer, List<Document> errors) {
        return errors.isEmpty() ? answer : answer.append("writeErrors", errors);
    }
}

package org.baoxue.embedded.engine;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.NoopOplog;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/// The commands that write documents.
final class Writing {

    private static final Set<String> UPDATE =
            Set.of("q", "u", "c", "multi", "upsert", "collation", "arrayFilters", "hint");

    private static final Set<String> MODIFIERS =
            Set.of(
                    "$inc",
                    "$mul",
                    "$rename",
                    "$setOnInsert",
                    "$set",
                    "$unset",
                    "$min",
                    "$max",
                    "$currentDate",
                    "$addToSet",
                    "$pop",
                    "$pullAll",
                    "$pull",
                    "$push",
                    "$bit");

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
                                    shelf.insert(document);
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
        var change = change(update.fields().get("u"));
        boolean multi = update.flag("multi");
        if (multi && !isModifying(change)) {
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
                        : shelf.updateDocuments(
                                filter,
                                change,
                                ArrayFilters.empty(),
                                multi,
                                update.flag("upsert"),
                                NoopOplog.get());
        return new Args("update", result);
    }

    /// What is to be done with a document, checked before one is found.
    private static Document change(@Nullable Object update) {
        if (update instanceof List<?>) {
            throw Errors.unsupported("An update by a pipeline");
        }
        if (!(update instanceof Document change)) {
            throw Errors.failedToParse("Update argument must be either an object or an array");
        }
        if (isModifying(change)) {
            change.forEach((modifier, fields) -> {
                if (!MODIFIERS.contains(modifier)) {
                    throw Errors.failedToParse(
                            "Unknown modifier: "
                                    + modifier
                                    + ". Expected a valid update modifier or"
                                    + " pipeline-style update specified as an array");
                }
                if (!(fields instanceof Document)) {
                    throw Errors.failedToParse(
                            "Modifiers operate on fields but we found another type instead: "
                                    + modifier);
                }
            });
        } else if (change.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
            throw Errors.failedToParse("A replacement may not hold modifiers");
        }
        return change;
    }

    private static boolean isModifying(Document change) {
        return !change.isEmpty() && change.keySet().iterator().next().startsWith("$");
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

    Document findAndModify(Args args) {
        args.refuse("let");
        var fields = args.fields();
        boolean removes = args.flag("remove");
        if (removes == args.has("update")) {
            throw Errors.failedToParse(
                    "Either an update or remove=true must be specified, and not both");
        }
        if (!removes) {
            change(fields.get("update"));
        }
        var filter = args.documentOrEmpty("query");
        var query = Query.of(filter).sorted(args.documentOrEmpty("sort")).limitedTo(1);
        var shelf =
                args.flag("upsert")
                        ? catalog.findOrCreate(args.database(), args.collection())
                        : catalog.find(args.namespace());
        var projection = Projection.of(args.documentOrEmpty("fields"), filter);
        var result = shelf == null ? Changed.NOTHING : modify(shelf, args, query);
        var value = result.value();
        return new Document("lastErrorObject", result.told())
                .append(
                        "value",
                        value == null || projection == null ? value : projection.apply(value));
    }

    private record Changed(Document told, @Nullable Document value) {
        static final Changed NOTHING =
                new Changed(new Document("n", 0).append("updatedExisting", false), null);
    }

    private static Changed modify(Shelf shelf, Args args, Query query) {
        Reading.checkHint(shelf, args.fields().get("hint"));
        var changed = new Changed[] {Changed.NOTHING};
        shelf.exclusively(() -> {
            boolean stands = new Finding(shelf, query, "findAndModify").found().hasNext();
            if (!stands && (!args.flag("upsert") || args.flag("remove"))) {
                return;
            }
            var asked = new Document("query", query.filter().query());
            args.fields()
                    .forEach((name, value) -> {
                        if (Set.of("sort", "remove", "update", "arrayFilters", "upsert")
                                .contains(name)) {
                            asked.put(name, value);
                        }
                    });
            asked.put("new", !stands || args.flag("new"));
            var value = run(shelf, asked).get("value") instanceof Document given ? given : null;
            var told = new Document("n", 1);
            if (!args.flag("remove")) {
                told.put("updatedExisting", stands);
            }
            if (!stands && value != null) {
                told.put("upserted", value.get("_id"));
            }
            changed[0] = new Changed(told, stands || args.flag("new") ? value : null);
        });
        return changed[0];
    }

    /// The library wraps what goes wrong; our errors know more.
    static Document run(Shelf shelf, Document asked) {
        try {
            return shelf.findAndModify(asked);
        } catch (MongoServerError wrapped) {
            throw wrapped.getCause() instanceof Errors.DuplicateKey duplicate ? duplicate : wrapped;
        }
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

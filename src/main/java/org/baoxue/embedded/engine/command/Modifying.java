package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.filter.Projection;
import org.baoxue.embedded.engine.query.Finding;
import org.baoxue.embedded.engine.query.Query;
import org.baoxue.embedded.engine.shelf.Catalog;
import org.baoxue.embedded.engine.shelf.Shelf;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/// The command that changes one document and gives it, as it was or as it is.
final class Modifying {

    private final Catalog catalog;

    Modifying(Catalog catalog) {
        this.catalog = catalog;
    }

    Document run(Args args) {
        args.refuse("let");
        var fields = args.fields();
        boolean removes = args.flag("remove");
        if (removes == args.has("update")) {
            throw Errors.failedToParse(
                    "Either an update or remove=true must be specified, and not both");
        }
        if (!removes) {
            Change.of(fields.get("update"));
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
            boolean stands = new Finding(shelf.source(), query, "findAndModify").found().hasNext();
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
}

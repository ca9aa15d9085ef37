package org.baoxue.embedded.engine.pipeline;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.bson.Weight;
import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.keys.Fields;
import org.baoxue.embedded.engine.keys.Keys;
import org.baoxue.embedded.engine.query.Finding;
import org.baoxue.embedded.engine.query.Query;
import org.baoxue.embedded.engine.query.Source;
import org.baoxue.embedded.engine.shelf.Catalog;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The stage `$lookup` by equal fields: each document gets those of another collection beside it,
/// no more of them than a document may hold.
final class Joining {

    private static final Set<String> UNDERSTOOD =
            Set.of("from", "localField", "foreignField", "as");
    private static final int LARGEST = 16 * 1024 * 1024;

    private final @Nullable Source from;
    private final List<String> local;
    private final String foreign;
    private final String as;
    private final String name;
    private final long bound;

    Joining(Catalog catalog, String database, Document stage) {
        for (var option : stage.keySet()) {
            if (option.equals("pipeline") || option.equals("let")) {
                throw Errors.unsupported("$lookup by a pipeline");
            }
            if (!UNDERSTOOD.contains(option)) {
                throw Errors.failedToParse("unknown argument to $lookup: " + option);
            }
        }
        this.name = database + "." + text(stage, "from");
        var shelf = catalog.find(name);
        this.from = shelf == null ? null : shelf.source();
        this.local = Fields.path(text(stage, "localField"));
        this.foreign = text(stage, "foreignField");
        this.as = text(stage, "as");
        this.bound = catalog.resultBytes();
    }

    private static String text(Document stage, String option) {
        var value = stage.get(option);
        if (value == null) {
            throw Errors.failedToParse("missing '" + option + "' option to $lookup: " + stage);
        }
        if (value instanceof String text) {
            return text;
        }
        throw Errors.failedToParse(
                "$lookup argument '"
                        + option
                        + "' must be a string, found "
                        + Utils.describeType(value));
    }

    Document joined(Document document) {
        var result = document.clone();
        Utils.changeSubdocumentValue(result, as, found(document));
        return result;
    }

    private List<Document> found(Document document) {
        var found = new ArrayList<Document>();
        var values = values(document);
        if (from == null || values.isEmpty()) {
            return found;
        }
        var held = new Held(bound);
        long bytes = 0;
        for (var all = new Finding(from, query(values), "$lookup").found(); all.hasNext(); ) {
            var next = all.next();
            bytes += next.bson().length;
            if (bytes > LARGEST) {
                throw new MongoServerError(
                        4568,
                        "Total size of documents in "
                                + name
                                + " matching pipeline's $lookup stage exceeds maximum document"
                                + " size");
            }
            held.add(Weight.of(next.document()));
            found.add(next.document());
        }
        return found;
    }

    /// An array stands for its elements; what is missing is looked for as null.
    private List<@Nullable Object> values(Document document) {
        var values = new ArrayList<@Nullable Object>();
        for (var value : Fields.values(document, local)) {
            if (!(value instanceof Keys.Special)) {
                values.add(value instanceof Missing ? null : value);
            }
        }
        return values;
    }

    private Query query(List<@Nullable Object> values) {
        var wanted =
                values.size() == 1
                        ? new Document("$eq", values.getFirst())
                        : new Document("$in", values);
        return Query.of(new Document(foreign, wanted));
    }
}

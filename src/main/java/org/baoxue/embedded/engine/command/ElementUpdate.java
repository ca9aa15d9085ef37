package org.baoxue.embedded.engine.command;

import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.keys.Keys;
import org.baoxue.embedded.engine.query.Finding;
import org.baoxue.embedded.engine.query.Query;
import org.baoxue.embedded.engine.shelf.Shelf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An update of chosen elements of arrays: the library reads array filters in one of its commands
/// only, so each document is changed by that one.
final class ElementUpdate {

    private ElementUpdate() {}

    static Document run(Shelf shelf, Args update, Document filter, Document change, boolean multi) {
        var result = new Document("n", 0).append("nModified", 0);
        shelf.exclusively(() -> {
            var query = Query.of(filter).limitedTo(multi ? 0 : 1);
            var ids = new ArrayList<Object>();
            new Finding(shelf.source(), query, "update")
                    .documents()
                    .forEachRemaining(found -> ids.add(found.get("_id")));
            if (ids.isEmpty() && update.flag("upsert")) {
                throw Errors.unsupported("An upsert with array filters");
            }
            int modified = 0;
            for (var id : ids) {
                var byId = new Document("$and", List.of(new Document("_id", id), filter));
                var before = shelf.bson(Keys.of(id));
                Modifying.run(
                        shelf,
                        new Document("query", byId)
                                .append("update", change)
                                .append("arrayFilters", update.documents("arrayFilters")));
                modified += Arrays.equals(before, shelf.bson(Keys.of(id))) ? 0 : 1;
            }
            result.append("n", ids.size()).append("nModified", modified);
        });
        return result;
    }
}

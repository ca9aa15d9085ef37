package org.baoxue.embedded.engine.shelf;

import org.baoxue.embedded.engine.bson.Bson;
import org.baoxue.embedded.engine.query.View;

import java.util.ArrayList;
import java.util.List;

/// Looks whether the indexes of a collection hold just what its documents say.
public final class Validation {

    private Validation() {}

    public static List<String> of(Shelf shelf) {
        try (var _ = shelf.catalog().store().reading()) {
            return of(shelf.view());
        }
    }

    private static List<String> of(View view) {
        var expected = new long[view.indexes().size()];
        var errors = new ArrayList<String>();
        var all = view.documents().from(null, false);
        while (all.hasNext()) {
            var key = all.next();
            var document = Bson.read(all.getValue());
            for (int at = 0; at < expected.length; at++) {
                var index = view.indexes().get(at);
                for (var entry : index.spec().entries(document, key).keys().keySet()) {
                    expected[at]++;
                    if (index.entries().get(entry) == null) {
                        errors.add(
                                "The index "
                                        + index.spec().name()
                                        + " lacks "
                                        + document.get("_id"));
                    }
                }
            }
        }
        for (int at = 0; at < expected.length; at++) {
            var index = view.indexes().get(at);
            if (index.entries().size() != expected[at]) {
                errors.add("The index " + index.spec().name() + " holds more than its documents");
            }
        }
        return errors;
    }
}

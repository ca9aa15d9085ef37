package org.baoxue.embedded.engine.pipeline;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.stage.UnwindStage;
import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.query.Iterators;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/// The stage `$unwind`: a document for each element of an array, one at a time.
final class Unwinding {

    private final String path;
    private final boolean keepsEmpty;
    private final @Nullable String position;

    Unwinding(@Nullable Object stage) {
        new UnwindStage(stage); // checks it
        var options = stage instanceof Document given ? given : new Document("path", stage);
        this.path = ((String) options.getOrMissing("path")).substring(1);
        this.keepsEmpty = Utils.isTrue(options.get("preserveNullAndEmptyArrays"));
        this.position = (String) options.get("includeArrayIndex");
    }

    Iterator<Document> of(Document document) {
        var value = Utils.getSubdocumentValue(document, path);
        if (value instanceof Collection<?> array && !array.isEmpty()) {
            return elements(document, array);
        }
        boolean empty = Missing.isNullOrMissing(value) || value instanceof Collection;
        if (empty && !keepsEmpty) {
            return Collections.emptyIterator();
        }
        var alone = document;
        if (value instanceof Collection || position != null) {
            alone = document.cloneDeeply();
        }
        if (value instanceof Collection) {
            Utils.removeSubdocumentValue(alone, path);
        }
        return List.of(placed(alone, null)).iterator();
    }

    private Iterator<Document> elements(Document document, Collection<?> array) {
        var pattern = document.clone();
        Utils.changeSubdocumentValue(detached(pattern), path, null);
        var index = new long[1];
        return Iterators.mapped(
                array.iterator(),
                element -> {
                    var one = pattern.cloneDeeply();
                    Utils.changeSubdocumentValue(one, path, element);
                    return placed(one, index[0]++);
                });
    }

    /// A nested array is taken out of a copy of what it is nested in.
    private Document detached(Document pattern) {
        int dot = path.indexOf('.');
        if (dot >= 0 && pattern.get(path.substring(0, dot)) instanceof Document inner) {
            pattern.put(path.substring(0, dot), inner.cloneDeeply());
        }
        return pattern;
    }

    private Document placed(Document document, @Nullable Long index) {
        if (position != null) {
            Utils.changeSubdocumentValue(document, position, index);
        }
        return document;
    }
}

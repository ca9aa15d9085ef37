package org.baoxue.embedded.proof.oracle;

import org.bson.BsonDocument;

import java.util.List;
import java.util.Objects;

/// Fields that no two documents may have alike. Sparse, it minds only documents that have one of
/// them.
record UniqueKey(List<String> paths, boolean sparse) {

    boolean shared(BsonDocument left, BsonDocument right) {
        if (sparse && (!has(left) || !has(right))) {
            return false;
        }
        return paths.stream().map(FieldPath::new).allMatch(path -> shared(path, left, right));
    }

    private boolean has(BsonDocument document) {
        return paths.stream()
                .anyMatch(path ->
                        new FieldPath(path).ends(document).stream().anyMatch(Objects::nonNull));
    }

    private static boolean shared(FieldPath path, BsonDocument left, BsonDocument right) {
        return path.keys(left).stream()
                .anyMatch(key ->
                        path.keys(right).stream().anyMatch(other -> BsonOrder.equal(key, other)));
    }
}

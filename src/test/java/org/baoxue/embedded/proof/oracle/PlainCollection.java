package org.baoxue.embedded.proof.oracle;

import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A collection as MongoDB's documentation describes it: a list of documents, read through for
/// every question.
public final class PlainCollection {

    /// A write that two documents of one unique key would follow from.
    public static final class Duplicate extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final List<BsonDocument> documents = new ArrayList<>();
    private final List<UniqueKey> uniqueKeys = new ArrayList<>();

    public PlainCollection() {
        uniqueKeys.add(new UniqueKey(List.of("_id"), false));
    }

    public void unique(BsonDocument key, boolean sparse) {
        uniqueKeys.add(new UniqueKey(List.copyOf(key.keySet()), sparse));
    }

    public List<BsonDocument> all() {
        return List.copyOf(documents);
    }

    public List<BsonDocument> find(Question question) {
        return question.of(matching(question.filter()));
    }

    public long count(BsonDocument filter) {
        return matching(filter).count();
    }

    /// The values of a field, elements instead of their array.
    public NavigableSet<BsonValue> distinct(String field, BsonDocument filter) {
        var values = new TreeSet<>(BsonOrder.ORDER);
        matching(filter)
                .flatMap(document -> new FieldPath(field).ends(document).stream())
                .forEach(value -> {
                    if (value != null && value.isArray()) {
                        values.addAll(value.asArray());
                    } else if (value != null) {
                        values.add(value);
                    }
                });
        return values;
    }

    public List<BsonDocument> aggregate(List<BsonDocument> pipeline) {
        return Pipeline.run(pipeline, documents);
    }

    public void insert(BsonDocument document) {
        check(document, null);
        documents.add(document);
    }

    /// Ordered, it ends at the first duplicate; unordered, it goes on.
    ///
    /// @return how many were inserted, if all were
    public int insert(List<BsonDocument> all, boolean ordered) {
        int refused = 0;
        for (var document : all) {
            if (refused == 0 || !ordered) {
                refused += isInserted(document) ? 0 : 1;
            }
        }
        if (refused > 0) {
            throw new Duplicate();
        }
        return all.size();
    }

    /// Changes all, and says how many were found.
    public long updateAll(BsonDocument filter, BsonDocument update) {
        var found = matching(filter).toList();
        found.forEach(document -> replace(document, Updating.apply(update, document, false)));
        return found.size();
    }

    /// Changes the first in the order of the sort.
    ///
    /// @return what became of it
    public @Nullable BsonDocument updateFirst(
            BsonDocument filter, BsonDocument sort, BsonDocument update) {
        @Nullable BsonDocument found = first(filter, sort);
        return found == null ? null : replace(found, Updating.apply(update, found, false));
    }

    /// Changes the document of this `_id`, or makes it.
    ///
    /// @return how many were found
    public long upsert(BsonValue id, BsonDocument update) {
        var filter = new BsonDocument("_id", id);
        long found = updateAll(filter, update);
        if (found == 0) {
            insert(Updating.apply(update, filter, true));
        }
        return found;
    }

    public @Nullable BsonDocument deleteFirst(BsonDocument filter, BsonDocument sort) {
        @Nullable BsonDocument found = first(filter, sort);
        documents.remove(found);
        return found;
    }

    public long deleteAll(BsonDocument filter) {
        var found = matching(filter).toList();
        documents.removeAll(found);
        return found.size();
    }

    private @Nullable BsonDocument first(BsonDocument filter, BsonDocument sort) {
        return matching(filter).min(Sorting.by(sort)).orElse(null);
    }

    private boolean isInserted(BsonDocument document) {
        try {
            insert(document);
            return true;
        } catch (Duplicate duplicate) {
            return false;
        }
    }

    private Stream<BsonDocument> matching(BsonDocument filter) {
        return documents.stream().filter(document -> Matching.matches(filter, document));
    }

    private BsonDocument replace(BsonDocument before, BsonDocument after) {
        check(after, before);
        documents.set(documents.indexOf(before), after);
        return after;
    }

    private void check(BsonDocument candidate, @Nullable BsonDocument itself) {
        boolean taken =
                documents.stream()
                        .filter(document -> !document.equals(itself))
                        .anyMatch(document ->
                                uniqueKeys.stream()
                                        .anyMatch(key -> key.shared(document, candidate)));
        if (taken) {
            throw new Duplicate();
        }
    }
}

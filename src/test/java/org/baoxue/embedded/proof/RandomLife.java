package org.baoxue.embedded.proof;

import org.baoxue.embedded.proof.Both.Answers;
import org.baoxue.embedded.proof.oracle.Question;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What happens to a collection, all of it following from the seed.
final class RandomLife {

    private static final int AT_FIRST = 150;
    private static final List<String> INDEXES =
            List.of(
                    "{a: 1}",
                    "{b: 1}",
                    "{s: -1}",
                    "{t: 1}",
                    "{t: -1, b: 1}",
                    "{b: 1, s: -1}",
                    "{b: -1, d: 1, _id: 1}",
                    "{o: 1}",
                    "{'o.x': 1}",
                    "{'o.y': 1, a: -1}",
                    "{'l.x': 1, b: 1}",
                    "{'l.y': -1}",
                    "{d: -1, _id: -1}",
                    "{m: 1}",
                    "{a: 1, m: -1}",
                    "{s: 1, _id: 1}");
    private static final List<String> SPARSE =
            List.of("{a: -1}", "{'o.x': -1}", "{s: 1}", "{d: 1, b: 1}", "{'l.x': -1}");
    private static final List<String> SORTED =
            List.of("a", "b", "s", "o.x", "o.y", "d", "m", "n", "u", "t", "l.x");
    private static final List<String> ARRAYS = List.of("t", "l.x");
    private static final List<String> PROJECTIONS =
            List.of(
                    "{}",
                    "{}",
                    "{b: 1, s: 1}",
                    "{_id: 0, 'o.x': 1}",
                    "{'l.x': 1}",
                    "{l: 0, 'o.y': 0}",
                    "{'l.y': 0}",
                    "{_id: 1}");

    private final long seed;
    private final Both both;
    private final AnyValue any;
    private final AnyDocument documents;
    private int step;

    RandomLife(long seed, Both both) {
        this.seed = seed;
        this.both = both;
        any = new AnyValue(new Random(seed));
        documents = new AnyDocument(any);
    }

    /// Some indexes, then documents, then more indexes over them.
    void begin() {
        var indexes = new ArrayList<>(INDEXES);
        Collections.shuffle(indexes, new Random(seed));
        indexes.subList(0, 3).forEach(keys -> index(keys, false, false));
        index("{u: 1}", true, true);
        if (any.once(2)) {
            index("{w: -1, b: 1}", true, true);
        }
        for (int count = 0; count < AT_FIRST; count++) {
            happens("insert", documents.next(), both::insert);
        }
        indexes.subList(3, 6).forEach(keys -> index(keys, false, false));
        index(any.oneOf(SPARSE), false, true);
    }

    void goOn(int steps) {
        for (int count = 0; count < steps; count++) {
            switch (any.random().nextInt(20)) {
                case 0 -> happens("insert", documents.next(), both::insert);
                case 1 -> insertSeveral();
                case 2 -> changeAll();
                case 3 -> changeOne();
                case 4 -> changeFirst();
                case 5 -> delete();
                case 6, 7 -> aggregate();
                case 8 -> happens("count", filter(), both::count);
                case 9 -> distinct();
                default -> find();
            }
        }
        happens("everything", "", all -> both.everything());
    }

    private void find() {
        var sort = any.once(4) ? new BsonDocument() : sort();
        boolean paged = !sort.isEmpty();
        var question =
                new Question(
                        filter(),
                        sort,
                        paged && any.once(3) ? any.random().nextInt(8) : 0,
                        paged && any.once(2) ? any.random().nextInt(1, 30) : 0,
                        paged ? BsonDocument.parse(any.oneOf(PROJECTIONS)) : new BsonDocument());
        int batch = any.once(3) ? any.random().nextInt(2, 9) : 0;
        happens("find", question, asked -> both.find(asked, batch));
    }

    private void distinct() {
        var field = any.oneOf(AnyDocument.FIELDS);
        happens("distinct " + field, filter(), filter -> both.distinct(field, filter));
    }

    private void aggregate() {
        happens("aggregate", new AnyPipeline(any, filter(), sort()).next(), both::aggregate);
    }

    private void insertSeveral() {
        var some = Stream.generate(documents::next).limit(any.random().nextInt(2, 6)).toList();
        boolean ordered = any.once(2);
        happens("insert, ordered " + ordered, some, all -> both.insert(all, ordered));
    }

    private void changeAll() {
        var change = AnyUpdate.next(any);
        var filter = narrowed(filter(), change.where());
        happens(
                "update " + change.update(),
                filter,
                where -> both.updateAll(where, change.update()));
    }

    private void changeOne() {
        var id = documents.value("_id");
        var update = AnyUpdate.ofUnique(any);
        if (any.once(3)) {
            var whole = documents.next();
            whole.remove("_id");
            happens("replace with " + whole, id, which -> both.replaceOne(which, whole));
        } else if (any.once(2)) {
            happens("update " + update, id, which -> both.updateOne(which, update));
        } else {
            var first = new BsonDocument("b", any.small()).append("s", any.text());
            update.append("$setOnInsert", first);
            happens("upsert " + update, id, which -> both.upsert(which, update));
        }
    }

    private void changeFirst() {
        var sort = sort();
        if (any.once(2)) {
            var replacement = documents.next();
            replacement.remove("_id");
            happens(
                    "replace by " + sort + " with " + replacement,
                    filter(),
                    filter -> both.replaceFirst(filter, sort, replacement));
        } else {
            var update = AnyUpdate.ofUnique(any);
            happens(
                    "update by " + sort + " with " + update,
                    filter(),
                    filter -> both.updateFirst(filter, sort, update));
        }
    }

    private void delete() {
        if (any.once(2)) {
            var sort = sort();
            happens("delete by " + sort, filter(), filter -> both.deleteFirst(filter, sort));
        } else {
            var few = narrowed(filter(), new BsonDocument("b", any.small()));
            happens("delete", few, both::deleteAll);
        }
    }

    private BsonDocument filter() {
        return new AnyFilter(any, both.plain().all()).next();
    }

    private static BsonDocument narrowed(BsonDocument filter, BsonDocument where) {
        return new BsonDocument("$and", new BsonArray(List.of(filter, where)));
    }

    /// Ends with `_id`, so that only one order is right; has one field at most that may be an
    /// array.
    private BsonDocument sort() {
        var sort = new BsonDocument();
        IntStream.range(0, any.random().nextInt(3))
                .mapToObj(at -> any.oneOf(SORTED))
                .filter(field ->
                        !ARRAYS.contains(field) || Collections.disjoint(sort.keySet(), ARRAYS))
                .forEach(field -> sort.append(field, direction()));
        return sort.append("_id", direction());
    }

    private BsonInt32 direction() {
        return new BsonInt32(any.once(2) ? -1 : 1);
    }

    private void index(String keys, boolean unique, boolean sparse) {
        happens("index", BsonDocument.parse(keys), spec -> both.index(spec, unique, sparse));
    }

    private interface Act<T> {
        Answers on(T operand);
    }

    private <T> void happens(String name, T operand, Act<T> act) {
        step++;
        Supplier<String> story =
                () -> "seed %d, step %d: %s %s".formatted(seed, step, name, operand);
        Answers answers;
        try {
            answers = act.on(operand);
        } catch (RuntimeException failed) {
            throw new AssertionError(story.get(), failed);
        }
        if (!answers.agree()) {
            throw new AssertionError(story.get() + answers.difference());
        }
    }
}

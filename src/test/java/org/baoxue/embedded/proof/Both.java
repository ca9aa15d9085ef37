package org.baoxue.embedded.proof;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;

import org.baoxue.embedded.proof.oracle.BsonOrder;
import org.baoxue.embedded.proof.oracle.PlainCollection;
import org.baoxue.embedded.proof.oracle.Question;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/// One collection twice, judged and imagined: every act goes to both, and what they answer must be
/// the same.
record Both(MongoCollection<BsonDocument> real, PlainCollection plain) {

    /// @param real what the judged one answered
    /// @param plain what the documentation says
    record Answers(Object real, Object plain) {

        static final Answers ALIKE = new Answers("", "");

        boolean agree() {
            return firstDifference() < 0;
        }

        String difference() {
            return real instanceof List<?> given && plain instanceof List<?> expected
                    ? "\n%d instead of %d".formatted(given.size(), expected.size())
                            + told(from(expected), from(given))
                    : told(plain, real);
        }

        private int firstDifference() {
            if (!(real instanceof List<?> given) || !(plain instanceof List<?> expected)) {
                return alike(real, plain) ? -1 : 0;
            }
            int common = Math.min(given.size(), expected.size());
            for (int at = 0; at < common; at++) {
                if (!alike(given.get(at), expected.get(at))) {
                    return at;
                }
            }
            return given.size() == expected.size() ? -1 : common;
        }

        private List<?> from(List<?> documents) {
            int at = Math.min(firstDifference(), documents.size());
            return documents.subList(at, Math.min(at + 1, documents.size()));
        }

        private static boolean alike(Object given, Object expected) {
            return (given instanceof BsonDocument one && expected instanceof BsonDocument other)
                    ? BsonOrder.alike(one, other)
                    : given.equals(expected);
        }

        private static String told(Object expected, Object given) {
            return "\nexpected: " + expected + "\nbut was:  " + given;
        }
    }

    Answers index(BsonDocument keys, boolean unique, boolean sparse) {
        real.createIndex(keys, new IndexOptions().unique(unique).sparse(sparse));
        if (unique) {
            plain.unique(keys, sparse);
        }
        return Answers.ALIKE;
    }

    Answers everything() {
        return find(Question.all(new BsonDocument()), 0);
    }

    Answers find(Question question, int batch) {
        var found =
                real.find(question.filter())
                        .sort(question.sort())
                        .skip(question.skip())
                        .limit(question.limit())
                        .projection(question.projection())
                        .batchSize(batch)
                        .into(new ArrayList<>());
        var expected = plain.find(question);
        return question.sort().isEmpty()
                ? new Answers(inOrder(found), inOrder(expected))
                : new Answers(found, expected);
    }

    Answers count(BsonDocument filter) {
        return same(() -> real.countDocuments(filter), () -> plain.count(filter));
    }

    Answers distinct(String field, BsonDocument filter) {
        var values = new TreeSet<>(BsonOrder.ORDER);
        int given = 0;
        for (@Nullable BsonValue value : real.distinct(field, filter, BsonValue.class)) {
            values.add(value == null ? BsonNull.VALUE : value);
            given++;
        }
        var expected = plain.distinct(field, filter);
        return given == expected.size() && values.equals(expected)
                ? Answers.ALIKE
                : new Answers(given + " " + values, expected.size() + " " + expected);
    }

    Answers aggregate(List<BsonDocument> pipeline) {
        return new Answers(
                real.aggregate(pipeline).into(new ArrayList<>()), plain.aggregate(pipeline));
    }

    Answers insert(BsonDocument document) {
        return insert(List.of(document), true);
    }

    /// An ordered insert ends at the first duplicate, an unordered one goes on.
    Answers insert(List<BsonDocument> documents, boolean ordered) {
        var copies = documents.stream().map(BsonDocument::clone).toList();
        return same(
                () ->
                        real.insertMany(copies, new InsertManyOptions().ordered(ordered))
                                .getInsertedIds()
                                .size(),
                () -> plain.insert(documents, ordered));
    }

    Answers updateAll(BsonDocument filter, BsonDocument update) {
        return same(
                () -> real.updateMany(filter, update).getMatchedCount(),
                () -> plain.updateAll(filter, update));
    }

    Answers updateOne(BsonValue id, BsonDocument update) {
        var filter = new BsonDocument("_id", id);
        return same(
                () -> real.updateOne(filter, update).getMatchedCount(),
                () -> plain.updateAll(filter, update));
    }

    Answers replaceOne(BsonValue id, BsonDocument whole) {
        var filter = new BsonDocument("_id", id);
        return same(
                () -> real.replaceOne(filter, whole.clone()).getMatchedCount(),
                () -> plain.updateAll(filter, whole));
    }

    Answers upsert(BsonValue id, BsonDocument update) {
        var options = new UpdateOptions().upsert(true);
        return same(
                () ->
                        real.updateOne(new BsonDocument("_id", id), update, options)
                                .getMatchedCount(),
                () -> plain.upsert(id, update));
    }

    Answers replaceFirst(BsonDocument filter, BsonDocument sort, BsonDocument replacement) {
        var options =
                new FindOneAndReplaceOptions().sort(sort).returnDocument(ReturnDocument.AFTER);
        return same(
                () -> real.findOneAndReplace(filter, replacement.clone(), options),
                () -> plain.updateFirst(filter, sort, replacement));
    }

    Answers updateFirst(BsonDocument filter, BsonDocument sort, BsonDocument update) {
        var options = new FindOneAndUpdateOptions().sort(sort).returnDocument(ReturnDocument.AFTER);
        return same(
                () -> real.findOneAndUpdate(filter, update, options),
                () -> plain.updateFirst(filter, sort, update));
    }

    Answers deleteFirst(BsonDocument filter, BsonDocument sort) {
        return same(
                () -> real.findOneAndDelete(filter, new FindOneAndDeleteOptions().sort(sort)),
                () -> plain.deleteFirst(filter, sort));
    }

    Answers deleteAll(BsonDocument filter) {
        return same(() -> real.deleteMany(filter).getDeletedCount(), () -> plain.deleteAll(filter));
    }

    private static Answers same(Supplier<@Nullable Object> real, Supplier<@Nullable Object> plain) {
        return new Answers(outcome(real), outcome(plain));
    }

    private static Object outcome(Supplier<@Nullable Object> act) {
        try {
            @Nullable Object answer = act.get();
            return answer == null ? "nothing" : answer;
        } catch (PlainCollection.Duplicate duplicate) {
            return Refusals.DUPLICATE_KEY;
        } catch (MongoException refused) {
            return Refusals.code(refused);
        }
    }

    private static List<BsonDocument> inOrder(List<BsonDocument> documents) {
        return documents.stream()
                .sorted(Comparator.comparing(document -> document.get("_id"), BsonOrder.ORDER))
                .toList();
    }
}

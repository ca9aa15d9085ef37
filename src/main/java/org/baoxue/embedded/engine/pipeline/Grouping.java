package org.baoxue.embedded.engine.pipeline;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;

import org.baoxue.embedded.engine.bson.Weight;
import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.keys.Keys;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The stage `$group`: one document for each key, and keys are one as they are in an index.
final class Grouping {

    private static final int GROUP = 128;
    private static final int FIELD = 64;

    private final @Nullable Object id;
    private final List<Field> fields = new ArrayList<>();

    private record Field(String name, @Nullable Object expression, Supplier<Gathering> gathering) {}

    private record Group(@Nullable Object key, List<Gathering> gathered) {}

    Grouping(Document stage) {
        if (!stage.containsKey("_id")) {
            throw new MongoServerError(15955, "a group specification must include an _id");
        }
        this.id = stage.get("_id");
        stage.forEach((name, wanted) -> {
            if (!name.equals("_id")) {
                fields.add(field(name, wanted));
            }
        });
    }

    private static Field field(String name, @Nullable Object wanted) {
        if (!(wanted instanceof Document one)) {
            throw new MongoServerError(
                    40234, "The field '" + name + "' must be an accumulator object");
        }
        if (one.size() != 1) {
            throw new MongoServerError(
                    40238, "The field '" + name + "' must specify one accumulator");
        }
        if (name.contains(".")) {
            throw new MongoServerError(40235, "The field name '" + name + "' cannot contain '.'");
        }
        var operator = one.keySet().iterator().next();
        var expression = one.get(operator);
        return new Field(name, expression, Gathering.of(name, operator, expression));
    }

    /// @param bound how many bytes may be held
    Stream<Document> of(Stream<Document> documents, long bound) {
        var held = new Held(bound);
        var groups = new TreeMap<byte[], Group>(Arrays::compareUnsigned);
        documents.forEach(document -> {
            var gathered = group(groups, document, held).gathered();
            for (int at = 0; at < fields.size(); at++) {
                var value = evaluated(fields.get(at).expression(), document);
                held.add(gathered.get(at).take(value));
            }
        });
        return groups.values().stream().map(this::result);
    }

    private Group group(Map<byte[], Group> groups, Document document, Held held) {
        var given = evaluated(id, document);
        var key = given instanceof Missing ? null : given;
        var code = Keys.of(key);
        var known = groups.get(code);
        if (known != null) {
            return known;
        }
        held.add(GROUP + code.length + Weight.of(key) + (long) FIELD * fields.size());
        var made = new Group(key, fields.stream().map(field -> field.gathering().get()).toList());
        groups.put(code, made);
        return made;
    }

    private static @Nullable Object evaluated(@Nullable Object expression, Document document) {
        return Expression.evaluateDocument(expression, document);
    }

    private Document result(Group group) {
        var result = new Document("_id", group.key());
        for (int at = 0; at < fields.size(); at++) {
            result.put(fields.get(at).name(), group.gathered().get(at).result());
        }
        return result;
    }

    /// The stage `$sortByCount`, as MongoDB defines it: groups and their sizes, the largest first.
    static List<Document> byCount(@Nullable Object expression) {
        if (!(expression instanceof String text && text.startsWith("$"))
                && !(expression instanceof Document)) {
            throw Errors.badValue("the sortByCount field must be a $-prefixed path or an object");
        }
        var one = new Document("$sum", 1);
        return List.of(
                new Document("$group", new Document("_id", expression).append("count", one)),
                new Document("$sort", new Document("count", -1).append("_id", 1)));
    }
}

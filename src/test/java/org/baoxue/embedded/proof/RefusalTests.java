package org.baoxue.embedded.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.MongoException;

import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Objects;

/// What is not done is refused by MongoDB's own numbers, never ignored, and the client goes on.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTests {

    private static final int NOT_IMPLEMENTED = 238;
    private static final int CANNOT_CREATE_INDEX = 67;
    private static final int TOO_LARGE = 10334;
    private static final int UPDATED_TOO_LARGE = 17419;

    private static Subject subject;

    @BeforeAll
    static void start(@TempDir Path directory) {
        subject = Subject.any(directory);
    }

    @AfterAll
    static void end() {
        subject.close();
    }

    @BeforeEach
    void fill() {
        var documents = subject.collection("c");
        documents.drop();
        documents.insertOne(
                BsonDocument.parse("{_id: 1, a: 1, s: 'text', t: [1, 2], l: [{x: 1}]}"));
        documents.insertOne(BsonDocument.parse("{_id: 2, a: 2, s: 'more', t: [2, 3]}"));
        documents.createIndex(BsonDocument.parse("{a: 1}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    59    | {nonsense: 1}
                    40415 | {find: 'c', nonsense: 1}
                    2     | {find: 'c', filter: {a: {$nonsense: 1}}}
                    2     | {find: 'c', filter: {$nonsense: []}}
                    2     | {find: 'c', filter: {$or: []}}
                    2     | {find: 'c', filter: {$and: {a: 1}}}
                    2     | {find: 'c', filter: {a: {$in: 1}}}
                    2     | {find: 'c', filter: {a: {$not: 1}}}
                    2     | {find: 'c', filter: {a: {$not: {$nonsense: 1}}}}
                    2     | {find: 'c', filter: {l: {$elemMatch: {x: {$nonsense: 1}}}}}
                    2     | {count: 'c', query: {a: {$nonsense: 1}}}
                    2     | {distinct: 'c', key: 'a', query: {$nonsense: 1}}
                    2     | {find: 'empty', filter: {a: {$nonsense: 1}}}
                    51091 | {find: 'c', filter: {s: {$regex: '('}}}
                    31254 | {find: 'c', projection: {a: 1, s: 0}}
                    31253 | {find: 'c', projection: {a: 0, s: 1}}
                    43    | {getMore: {$numberLong: '123456'}, collection: 'c'}
                    40324 | {aggregate: 'c', pipeline: [{$nonsense: 1}], cursor: {}}
                    40324 | {aggregate: 'empty', pipeline: [{$nonsense: 1}], cursor: {}}
                    2     | {aggregate: 'c', pipeline: [{$match: {a: {$nonsense: 1}}}], cursor: {}}
                    15952 | {aggregate: 'c', pipeline: [{$group: {_id: null, x: {$nonsense: 1}}}], cursor: {}}
                    15952 | {aggregate: 'empty', pipeline: [{$group: {_id: null, x: {$nonsense: 1}}}], cursor: {}}
                    168   | {aggregate: 'c', pipeline: [{$addFields: {x: {$nonsense: 1}}}], cursor: {}}
                    15958 | {aggregate: 'c', pipeline: [{$limit: 0}], cursor: {}}
                    9     | {update: 'c', updates: [{q: {}, u: {$nonsense: {a: 1}}}]}
                    66    | {update: 'c', updates: [{q: {_id: 1}, u: {$set: {_id: 9}}}]}
                    66    | {update: 'c', updates: [{q: {_id: 1}, u: {_id: 9, a: 1}}]}
                    14    | {update: 'c', updates: [{q: {_id: 1}, u: {$inc: {s: 1}}}]}
                    2     | {update: 'c', updates: [{q: {_id: 1}, u: {$push: {a: 1}}}]}
                    40    | {update: 'c', updates: [{q: {_id: 1}, u: {$set: {a: 1}, $inc: {a: 1}}}]}
                    28    | {update: 'c', updates: [{q: {_id: 1}, u: {$set: {'a.b': 1}}}]}
                    9     | {update: 'c', updates: [{q: {}, u: {a: 9}, multi: true}]}
                    2     | {delete: 'c', deletes: [{q: {a: {$nonsense: 1}}, limit: 0}]}
                    11000 | {insert: 'c', documents: [{_id: 1}]}
                    171   | {createIndexes: 'c', indexes: [{key: {t: 1, l: 1}, name: 'both'}]}
                    11000 | {createIndexes: 'same', indexes: [{key: {a: 1}, name: 'u', unique: true}]}
                    86    | {createIndexes: 'c', indexes: [{key: {s: 1}, name: 'a_1'}]}
                    85    | {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'other'}]}
                    67    | {createIndexes: 'c', indexes: [{key: {a: 'nonsense'}, name: 'n'}]}
                    27    | {dropIndexes: 'c', index: 'none_1'}
                    26    | {listIndexes: 'none'}
                    """)
    void answersWithTheNumberOfMongoDb(int code, String command) {
        subject.collection("same").drop();
        subject.collection("same").insertOne(BsonDocument.parse("{_id: 1, a: 1}"));
        subject.collection("same").insertOne(BsonDocument.parse("{_id: 2, a: 1}"));
        assertThat(refusal(command)).isEqualTo(code);
        nothingHappened();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{key: {a: -1}, name: 'i', partialFilterExpression: {a: {$gt: 1}}}",
                "{key: {a: -1}, name: 'i', expireAfterSeconds: 60}",
                "{key: {a: -1}, name: 'i', collation: {locale: 'zh'}}",
                "{key: {a: -1}, name: 'i', hidden: true}",
                "{key: {s: 'text'}, name: 'i'}",
                "{key: {s: 'hashed'}, name: 'i'}",
                "{key: {s: '2dsphere'}, name: 'i'}",
                "{key: {'$**': 1}, name: 'i'}"
            })
    void refusesAnIndexThatItWouldNotKeep(String index) {
        onlyEmbedded();
        assertThat(refusal("{createIndexes: 'c', indexes: [%s]}".formatted(index)))
                .isIn(CANNOT_CREATE_INDEX, NOT_IMPLEMENTED);
        assertThat(subject.collection("c").listIndexes()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'c', filter: {$where: 'true'}}",
                "{find: 'c', filter: {$text: {$search: 'word'}}}",
                "{find: 'c', filter: {$jsonSchema: {}}}",
                "{find: 'c', filter: {s: {$near: [0, 0]}}}",
                "{find: 'c', collation: {locale: 'zh'}}",
                "{distinct: 'c', key: 's', collation: {locale: 'zh'}}",
                "{aggregate: 'c', pipeline: [], collation: {locale: 'zh'}, cursor: {}}",
                "{aggregate: 'c', pipeline: [{$unionWith: 'c'}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$setWindowFields: {output: {}}}], cursor: {}}",
                "{aggregate: 'c', pipeline: [{$addFields: {x: {$dateTrunc: {}}}}], cursor: {}}",
                "{update: 'c', updates: [{q: {_id: 1}, u: [{$set: {a: 9}}]}]}",
                "{update: 'c', updates: [{q: {_id: 1}, u: {$set: {a: 9}}, collation: {locale:"
                        + " 'zh'}}]}",
                "{delete: 'c', deletes: [{q: {}, limit: 0, collation: {locale: 'zh'}}]}",
                "{insert: 'c', documents: [{_id: 3}], lsid: {id: {$uuid:"
                    + " '00000000-0000-4000-8000-000000000000'}}, txnNumber: {$numberLong: '1'},"
                    + " startTransaction: true, autocommit: false}",
                "{mapReduce: 'c', map: 'x', reduce: 'y', out: 'z'}"
            })
    void refusesWhatOnlyMongoDbCanDo(String command) {
        onlyEmbedded();
        assertThat(refusal(command)).isPositive();
        nothingHappened();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 128, 255})
    void keepsEveryKindOfBinaryAsItIsOrRefusesIt(int kind) {
        var binary = new BsonBinary((byte) kind, new byte[16]);
        var document = new BsonDocument("_id", new BsonInt32(100)).append("binary", binary);
        var documents = subject.collection("c");
        try {
            documents.insertOne(document);
            assertThat(documents.find(new BsonDocument("binary", binary)))
                    .containsExactly(document);
        } catch (MongoException refused) {
            assertThat(refused.getCode()).as(refused.toString()).isPositive();
            nothingHappened();
        }
    }

    @Test
    void refusesADocumentThatGrowsTooLarge() {
        var documents = subject.collection("large");
        documents.insertOne(BsonDocument.parse("{_id: 1, n: 0}"));
        var megabytes = new BsonString("x".repeat(5 << 20));
        var refused =
                catchThrowableOfType(
                        MongoException.class,
                        () -> {
                            for (int time = 0; time < 4; time++) {
                                var push = new BsonDocument("parts", megabytes);
                                documents.updateOne(
                                        BsonDocument.parse("{_id: 1}"),
                                        new BsonDocument("$push", push)
                                                .append("$inc", BsonDocument.parse("{n: 1}")));
                            }
                        });
        assertThat(Refusals.code(refused)).isIn(TOO_LARGE, UPDATED_TOO_LARGE);
        var kept = Objects.requireNonNull(documents.find().first());
        assertThat(kept.getArray("parts")).hasSize(3);
        assertThat(kept.getInt32("n").getValue()).isEqualTo(3);
    }

    private static void onlyEmbedded() {
        assumeTrue(Subject.NAMED == null, "a real server does more");
    }

    private static void nothingHappened() {
        var documents = subject.collection("c");
        assertThat(documents.countDocuments()).isEqualTo(2);
        assertThat(documents.countDocuments(BsonDocument.parse("{_id: 1, a: 1, s: 'text'}")))
                .isOne();
    }

    /// A write's refusal stands within its answer.
    private static int refusal(String command) {
        try {
            var answer = subject.database().runCommand(BsonDocument.parse(command));
            var errors = answer.getList("writeErrors", Document.class);
            return errors == null ? 0 : errors.getFirst().getInteger("code");
        } catch (MongoException refused) {
            return refused.getCode();
        }
    }
}

package org.baoxue.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.baoxue.support.ServiceTest;
import org.baoxue.support.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Each index of `schema/database.yaml` stands as it is planned, and alone on a collection it
/// refuses what it shall and nothing else. That each serves a query, {@link EveryDatabaseCallTests}
/// sees.
@ServiceTest
@TestInstance(Lifecycle.PER_CLASS)
class EveryIndexTests {

    private MongoDatabase database;

    @BeforeAll
    void asPlanned(@Autowired MongoClient client) {
        database = client.getDatabase(TestDatabase.freshName());
        assertThat(new Indexes(database, DatabasePlan.shipped()).create())
                .extracting(IndexFinding::kind)
                .containsOnly(IndexFinding.Kind.MADE);
    }

    @AfterAll
    void gone() {
        database.drop();
    }

    static Stream<Arguments> planned() {
        return DatabasePlan.shipped().collections().stream()
                .flatMap(collection ->
                        collection.indexes().stream()
                                .map(planned -> Arguments.of(collection.name(), planned.index())));
    }

    @ParameterizedTest
    @MethodSource("planned")
    void standsAsPlanned(String collection, Index index) {
        assertThat(
                        database.getCollection(collection)
                                .listIndexes()
                                .map(Index::of)
                                .into(new ArrayList<>()))
                .contains(index);
    }

    @ParameterizedTest
    @MethodSource("planned")
    void refusesTwinsWhereItIsUniqueAndOnlyThere(String collection, Index index) {
        var documents = alone(collection, index);
        documents.insertOne(of(index, "𠮷 one").append("_id", "one"));
        documents.insertOne(of(index, "𠮷 two").append("_id", "two"));

        var twin = of(index, "𠮷 one").append("_id", "twin");

        if (index.options().containsKey("unique")) {
            assertThatThrownBy(() -> documents.insertOne(twin))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            refusal ->
                                    assertThat(refusal.getError().getCategory())
                                            .isEqualTo(ErrorCategory.DUPLICATE_KEY));
        } else {
            documents.insertOne(twin);
        }
    }

    /// Absent is one value, too, unless the index is sparse.
    @ParameterizedTest
    @MethodSource("planned")
    void letsManyBeWithoutAKeyUnlessThatIsAValue(String collection, Index index) {
        var documents = alone(collection, index);
        documents.insertOne(new Document("_id", "one"));

        var another = new Document("_id", "two");

        if (index.options().containsKey("unique") && !index.options().containsKey("sparse")) {
            assertThatThrownBy(() -> documents.insertOne(another))
                    .isInstanceOf(MongoWriteException.class);
        } else {
            documents.insertOne(another);
        }
    }

    private MongoCollection<Document> alone(String collection, Index index) {
        var name = "alone." + collection + "." + index.name();
        database.getCollection(name).drop();
        database.runCommand(
                new Document("createIndexes", name)
                        .append("indexes", List.of(index.specification())));
        return database.getCollection(name);
    }

    /// With a value under each key.
    private static Document of(Index index, String value) {
        var document = new Document();
        for (var key : index.keys().document().keySet()) {
            var dot = key.indexOf('.');
            if (dot < 0) {
                document.append(key, value);
            } else {
                document.append(key.substring(0, dot), new Document(key.substring(dot + 1), value));
            }
        }
        return document;
    }
}

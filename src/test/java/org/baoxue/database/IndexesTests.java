package org.baoxue.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.baoxue.database.IndexFinding.Kind.DIFFERENT;
import static org.baoxue.database.IndexFinding.Kind.MADE;
import static org.baoxue.database.IndexFinding.Kind.MISSING;
import static org.baoxue.database.IndexFinding.Kind.REFUSED;
import static org.baoxue.database.IndexFinding.Kind.UNKNOWN;
import static org.baoxue.database.IndexFinding.Kind.UNKNOWN_COLLECTION;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;

import org.baoxue.support.ServiceTest;
import org.baoxue.support.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

@ServiceTest
class IndexesTests {

    private static final DatabasePlan PLAN =
            DatabasePlan.read(
                    "plan.yaml",
                    """
                    collections:
                      homes:
                        holds: where people live
                        shard-key: {_id: 1}
                        because: there are many
                        indexes:
                          - keys: {town: 1, _id: 1}
                            serves: homes of a town
                      people:
                        holds: who lives there
                        shard-key: none
                        because: numbers are unique
                        indexes:
                          - keys: {number: 1}
                            unique: true
                            serves: that no number comes twice
                          - keys: {home: 1}
                            serves: people of a home
                    """);

    @Autowired private MongoClient client;
    @Autowired private PreparedDatabase prepared;

    private MongoDatabase database;
    private Indexes indexes;

    @BeforeEach
    void anEmptyDatabase() {
        database = client.getDatabase(TestDatabase.freshName());
        indexes = new Indexes(database, PLAN);
    }

    @AfterEach
    void gone() {
        database.drop();
    }

    @Test
    void makesTheMissingOnesOnce() {
        assertThat(indexes.check()).extracting(IndexFinding::kind).containsOnly(MISSING);

        assertThat(indexes.create()).hasSize(3).extracting(IndexFinding::kind).containsOnly(MADE);

        assertThat(indexes.check()).isEmpty();
        assertThat(indexes.create()).isEmpty();
        assertThat(stands("people"))
                .contains(new Index(Keys.of(new Document("number", 1)), Map.of("unique", true)));
    }

    @Test
    void checkingChangesNothing() {
        assertThat(indexes.check())
                .extracting(IndexFinding::words)
                .contains(
                        "homes lacks the index {\"town\": 1, \"_id\": 1}. Start with"
                            + " baoxue.database.indexes=create, or"
                            + " db.getCollection(\"homes\").createIndex({\"town\": 1, \"_id\": 1},"
                            + " {})");

        assertThat(database.listCollectionNames()).isEmpty();
    }

    @Test
    void anotherNameIsNoDifference() {
        create("people", new Document("home", 1), new IndexOptions().name("oldName"));

        assertThat(kinds(indexes.create())).doesNotContain(DIFFERENT, UNKNOWN);
    }

    @Test
    void tellsOfOtherOptionsAndLeavesThem() {
        create("people", new Document("number", 1), new IndexOptions());

        assertThat(indexes.create())
                .filteredOn(finding -> finding.kind() == DIFFERENT)
                .singleElement()
                .asString()
                .contains(
                        "people has the index number_1 as {\"number\": 1} where {\"number\": 1}"
                                + " {unique=true} is planned",
                        "db.getCollection(\"people\").dropIndex(\"number_1\")");
        assertThat(stands("people"))
                .contains(new Index(Keys.of(new Document("number", 1)), Map.of()));
    }

    @Test
    void tellsOfOtherKeysUnderAPlannedName() {
        create("people", new Document("house", 1), new IndexOptions().name("home_1"));

        assertThat(kinds(indexes.create())).contains(DIFFERENT).doesNotContain(UNKNOWN, REFUSED);
    }

    @Test
    void tellsOfOnesThatAreNotPlanned() {
        create("people", new Document("phone", 1), new IndexOptions());
        database.getCollection("letters").insertOne(new Document());

        assertThat(indexes.create())
                .filteredOn(finding -> finding.kind() != MADE)
                .extracting(IndexFinding::kind, IndexFinding::collection)
                .containsExactly(tuple(UNKNOWN, "people"), tuple(UNKNOWN_COLLECTION, "letters"));
    }

    @Test
    void makesWhatItCanWhereTheServerRefusesOne() {
        var people = database.getCollection("people");
        people.insertMany(List.of(new Document("number", 7), new Document("number", 7)));

        var found = indexes.create();

        assertThat(kinds(found)).containsExactlyInAnyOrder(MADE, MADE, REFUSED);
        assertThat(found)
                .filteredOn(finding -> finding.kind() == REFUSED)
                .singleElement()
                .hasToString(
                        "people lacks the index {\"number\": 1} {unique=true}, and the server will"
                                + " not make it: documents stand that have the same key");
    }

    @Test
    void instancesThatStartAtOnceDoNotDisturbEachOther()
            throws InterruptedException, ExecutionException {
        try (var instances = Executors.newFixedThreadPool(8)) {
            Callable<List<IndexFinding>> start = () -> new Indexes(database, PLAN).create();
            for (var found : instances.invokeAll(Stream.generate(() -> start).limit(8).toList())) {
                assertThat(kinds(found.get())).isSubsetOf(MADE);
            }
        }
        assertThat(indexes.check()).isEmpty();
    }

    @Test
    void theServiceStartsOnADatabaseThatIsAsPlanned() {
        assertThat(prepared.differences()).isEmpty();
    }

    private static List<IndexFinding.Kind> kinds(List<IndexFinding> findings) {
        return findings.stream().map(IndexFinding::kind).toList();
    }

    private void create(String collection, Document keys, IndexOptions options) {
        database.getCollection(collection).createIndex(keys, options);
    }

    private List<Index> stands(String collection) {
        return database.getCollection(collection)
                .listIndexes()
                .map(Index::of)
                .into(new ArrayList<>());
    }
}

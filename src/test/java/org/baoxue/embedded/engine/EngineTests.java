package org.baoxue.embedded.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;

import org.baoxue.embedded.engine.error.EngineRefusal;
import org.baoxue.embedded.engine.figures.Scan;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

class EngineTests {

    @TempDir private Path directory;
    private Engine engine;
    private MongoClient client;
    private MongoCollection<Document> kept;

    @BeforeEach
    void start() {
        engine = Engine.start(EngineSettings.at(directory.resolve("kept.db")));
        client = MongoClients.create(engine.connectionString());
        kept = client.getDatabase("county").getCollection("kept");
        kept.insertMany(List.of(new Document("_id", 1), new Document("_id", 2).append("a", 5)));
    }

    @AfterEach
    void stop() {
        client.close();
        engine.close();
    }

    @Test
    void tellsOfWalksThatNoIndexServes() {
        kept.find(new Document("a", 5)).first();
        assertThat(engine.scans())
                .extracting(Scan::namespace, Scan::shape)
                .containsExactly(tuple("county.kept", "find {a: ?}"));

        kept.createIndex(new Document("a", 1));
        kept.find(new Document("a", 5)).first();
        assertThat(engine.figures().scans()).isEqualTo(1);
    }

    @Test
    void countsHowOftenAnIndexServed() {
        kept.insertMany(
                IntStream.range(10, 50).mapToObj(number -> new Document("_id", number)).toList());
        kept.createIndex(new Document("a", 1));
        kept.createIndex(new Document("b", 1));
        kept.find(new Document("a", 5)).first();
        kept.find(new Document("a", 5)).explain();
        kept.updateMany(new Document("a", 5), new Document("$set", new Document("c", 1)));
        kept.find(new Document("_id", 1)).first();
        assertThat(kept.aggregate(List.of(new Document("$indexStats", new Document()))))
                .extracting(
                        stats -> stats.getString("name"),
                        stats -> stats.get("accesses", Document.class).getLong("ops"))
                .containsExactly(tuple("_id_", 1L), tuple("a_1", 2L), tuple("b_1", 0L));
    }

    @Test
    void groupsAndJoinsNumbersAsAnIndexWould() {
        var million = new Document("_id", 3).append("a", 9007199254740993L);
        var other = new Document("_id", 4).append("a", 9007199254740992.0);
        kept.insertMany(List.of(million, other, new Document("_id", 5).append("a", 5.0)));
        var group = new Document("_id", "$a").append("ids", new Document("$push", "$_id"));
        assertThat(kept.aggregate(List.of(new Document("$group", group))))
                .extracting(each -> each.getList("ids", Integer.class))
                .containsExactlyInAnyOrder(List.of(1), List.of(2, 5), List.of(3), List.of(4));
        var join =
                new Document("from", "kept")
                        .append("localField", "a")
                        .append("foreignField", "a")
                        .append("as", "same");
        var stages =
                List.of(
                        new Document("$match", new Document("_id", new Document("$gt", 2))),
                        new Document("$lookup", join));
        assertThat(kept.aggregate(stages))
                .extracting(each -> each.getList("same", Document.class).size())
                .containsExactly(1, 1, 2);
    }

    @Test
    void explainsThatASmallCollectionIsWalkedAlthoughAnIndexWouldServe() {
        assertThat(setAside()).isEmpty();

        kept.createIndex(new Document("a", 1));

        assertThat(setAside()).hasSize(1);
    }

    private List<Document> setAside() {
        var planned = kept.find(new Document("a", 5)).explain().get("queryPlanner", Document.class);
        assertThat(planned.toJson()).contains("COLLSCAN");
        return planned.getList("rejectedPlans", Document.class);
    }

    @Test
    void restoresWhatItBackedUp() {
        engine.backUp(directory.resolve("backup"));
        kept.drop();
        Engine.restore(directory.resolve("backup"), directory.resolve("restored.db"));
        try (var restored = Engine.start(EngineSettings.at(directory.resolve("restored.db")))) {
            assertThat(restored.figures().documents()).isEqualTo(2);
        }
    }

    @Test
    void saysInWordsWhyItDoesNotStart() {
        int port = Integer.parseInt(engine.connectionString().replaceAll(".*:", ""));
        assertThatExceptionOfType(EngineRefusal.class)
                .isThrownBy(() -> Engine.start(EngineSettings.inMemory().withPort(port)))
                .withMessageContaining("in use already");
        assertThatExceptionOfType(EngineRefusal.class)
                .isThrownBy(() -> Engine.start(EngineSettings.at(directory.resolve("no/such.db"))))
                .withMessageContaining("cannot be written");
    }

    @Test
    void replacesADocumentButNotItsId() {
        var whole = new Document("b", 6);
        assertThat(kept.replaceOne(new Document("a", 5), whole).getModifiedCount()).isEqualTo(1);
        assertThat(kept.replaceOne(new Document("b", 6), whole).getModifiedCount()).isZero();
        assertThat(kept.find(new Document("_id", 2)).first())
                .isEqualTo(new Document("_id", 2).append("b", 6));

        var other = new Document("_id", 3).append("b", 6);
        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(() -> kept.replaceOne(new Document("_id", 2), other))
                .withMessageContaining("immutable");
    }

    @Test
    void namesTheKeyThatStandsAlready() {
        var refused =
                catchThrowableOfType(
                        MongoException.class, () -> kept.insertOne(new Document("_id", 1L)));
        assertThat(refused.getCode()).isEqualTo(11000);
        assertThat(refused).hasMessageContaining("index: _id_ dup key");
    }

    @Test
    void refusesWhatItCannotDo() {
        assertThat(
                        code(
                                new Document("find", "kept")
                                        .append("collation", new Document("locale", "zh"))))
                .isEqualTo(238);
        assertThat(code(new Document("find", "kept").append("wrong", 1))).isEqualTo(40415);
        assertThat(code(new Document("wrong", 1))).isEqualTo(59);
        assertThat(code(new Document("ping", 1).append("txnNumber", 1L))).isEqualTo(20);
    }

    private int code(Document command) {
        return catchThrowableOfType(
                        MongoException.class,
                        () -> client.getDatabase("county").runCommand(command))
                .getCode();
    }
}

package org.baoxue.database.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;

import org.baoxue.database.lease.Leases;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.TestDatabase;
import org.baoxue.support.Transparent;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

@ServiceTest
class MigrationsTests {

    /// Shows how often it ran, as no migration should.
    private static final Map<String, String> COUNTING =
            Map.of(
                    "1-first.yaml",
                    step("first", noting(1)),
                    "2-second.yaml",
                    step("second", noting(2)));

    @Autowired private MongoClient client;

    private MongoDatabase database;

    @BeforeEach
    void aDatabaseOfAnOlderProgram() {
        database = client.getDatabase(TestDatabase.freshName());
        database.getCollection("old").insertOne(new Document());
    }

    @AfterEach
    void gone() {
        database.drop();
    }

    @Test
    void bringsEachStepOnceInItsOrderAndNotesIt() {
        bring(COUNTING);
        bring(COUNTING);

        assertThat(steps()).containsExactly(1, 2);
        assertThat(applied())
                .extracting(step -> step.get("_id"), step -> step.get("name"))
                .containsExactly(tuple(1, "1-first"), tuple(2, "2-second"));
        assertThat(applied())
                .allSatisfy(step -> assertThat(step).containsKeys("sha256", "at", "milliseconds"));
    }

    @Test
    void anEmptyDatabaseHasNothingToChange() {
        database.drop();

        bring(COUNTING);

        assertThat(steps()).isEmpty();
        assertThat(applied()).hasSize(2);
    }

    @Test
    void aStepThatBrokeOffIsTakenUpAgain() {
        var broken = Map.of("1-first.yaml", step("breaks off", "{noSuchCommand: 1}"));
        assertThatExceptionOfType(MongoCommandException.class).isThrownBy(() -> bring(broken));
        assertThat(applied()).isEmpty();

        bring(COUNTING);

        assertThat(steps()).containsExactly(1, 2);
    }

    @Test
    void whatWasDoneAlreadyIsNoFailure() {
        bring(
                Map.of(
                        "1-drop.yaml",
                        step("drops", "{dropIndexes: 'old', index: 'gone'}")
                                + "done-already: ['27']\n"));

        assertThat(applied()).hasSize(1);
    }

    @Test
    void ofInstancesThatStartAtOnceOneBringsThem() throws Exception {
        Callable<Void> start =
                () -> {
                    bring(COUNTING);
                    return null;
                };
        try (var instances = Executors.newFixedThreadPool(6)) {
            for (var end : instances.invokeAll(Collections.nCopies(6, start))) {
                end.get();
            }
        }

        assertThat(steps()).containsExactly(1, 2);
    }

    @Test
    void aDatabaseOfANewerProgramIsRefusedInWords() {
        bring(COUNTING);

        assertThatExceptionOfType(MigrationsRefused.class)
                .isThrownBy(() -> bring(Map.of("1-first.yaml", text("1-first.yaml"))))
                .withMessage(
                        "The database has been changed by a newer program: it has migration"
                                + " 2-second, and this program knows them up to 1.");
    }

    @Test
    void aStepThatWasChangedAfterwardsIsRefused() {
        bring(COUNTING);

        assertThatExceptionOfType(MigrationsRefused.class)
                .isThrownBy(() ->
                        bring(
                                Map.of(
                                        "1-first.yaml",
                                        text("1-first.yaml") + "# changed\n",
                                        "2-second.yaml",
                                        text("2-second.yaml"))))
                .withMessageContaining("1-first is not the one that was applied");
    }

    @Test
    void mistakesAreToldWithTheirPlaces() {
        assertThatExceptionOfType(MigrationsRefused.class)
                .isThrownBy(() ->
                        Migrations.read(
                                Map.of(
                                        "first.yaml", step("x", "{ping: 1}"),
                                        "2-a.yaml", "does: x\ncommands:\n  - '{ping'\nelse: 1\n",
                                        "3-a.yaml", step("x", "{ping: 1}"),
                                        "3-b.yaml", step("x", "{ping: 1}"))))
                .withMessageContaining("schema/migrations/first.yaml: its name is no number")
                .withMessageContaining("schema/migrations/2-a.yaml:3:3: {ping is no JSON")
                .withMessageContaining("schema/migrations/2-a.yaml:4:1: unknown key 'else'")
                .withMessageContaining("its number is given twice");
    }

    @Test
    void theFirstStepDropsTheIndexesOfOneField() {
        var children = database.getCollection("children");
        children.createIndex(
                new Document("citizenId", 1), new IndexOptions().unique(true).name("citizenId"));
        children.createIndex(
                new Document("village", 1), new IndexOptions().unique(true).name("village"));

        Migrations.shipped().bring(database, new Leases(database), new Transparent());

        assertThat(children.listIndexes().map(index -> index.getString("name")))
                .contains("citizenId")
                .doesNotContain("village");
    }

    @Test
    void theSecondStepGivesEachRoleTheWholeCountry() {
        var accounts = database.getCollection("accounts");
        accounts.createIndex(new Document("roles", 1).append("_id", 1));
        accounts.insertOne(
                new Document("_id", "both").append("roles", List.of("COUNTY_OFFICE", "INSPECTOR")));

        Migrations.shipped().bring(database, new Leases(database), new Transparent());

        assertThat(accounts.find().first())
                .containsEntry(
                        "grants", List.of(everywhere("COUNTY_OFFICE"), everywhere("INSPECTOR")))
                .doesNotContainKey("roles");
    }

    @Test
    void aPasswordGetsADate() {
        var accounts = database.getCollection("accounts");
        accounts.insertOne(new Document("_id", "one").append("passwordHash", "$2a$10$x"));

        Migrations.shipped().bring(database, new Leases(database), new Transparent());

        assertThat(accounts.find().first())
                .containsEntry(
                        "password",
                        new Document("hash", "$2a$10$x")
                                .append("since", Date.from(Instant.parse("2026-11-22T00:00:00Z")))
                                .append("given", false)
                                .append("earlier", List.of()))
                .doesNotContainKey("passwordHash");
    }

    @Test
    void anAccountGetsAVersionAndTokensAreMadeAnew() {
        var accounts = database.getCollection("accounts");
        accounts.insertOne(new Document("_id", "before"));
        accounts.insertOne(new Document("_id", "since").append("version", 3));
        database.getCollection("accessTokens").insertOne(new Document("account", "before"));

        Migrations.shipped().bring(database, new Leases(database), new Transparent());

        assertThat(accounts.find().map(account -> account.getInteger("version")))
                .containsExactly(0, 3);
        assertThat(accounts.find().first()).containsEntry("tokens", List.of());
        assertThat(database.listCollectionNames()).doesNotContain("accessTokens");
    }

    @Test
    void sealsWhatStoodInClearAndNothingTwice() {
        var children = database.getCollection("children");
        children.insertOne(
                Document.parse(
                        """
                        {_id: 'one', citizenId: '619901201109030023', name: '李小花',
                         guardians: [{name: '李大山', phone: '10000012345'}, {name: '曾婷雪'}],
                         history: [{version: 0, changes: []},
                                   {version: 1, changes: [{field: 'name', before: '李花', after: null}]}]}
                        """));

        Migrations.shipped().bring(database, new Leases(database), new Transparent());

        var sealed = children.find().first();
        assertThat(sealed)
                .isEqualTo(
                        new Document("_id", "one")
                                .append("citizenId", alike("619901201109030023"))
                                .append("name", "李小花")
                                .append(
                                        "guardians",
                                        List.of(
                                                new Document("name", "李大山")
                                                        .append("phone", unlike("10000012345")),
                                                new Document("name", "曾婷雪")))
                                .append(
                                        "history",
                                        List.of(
                                                new Document("version", 0)
                                                        .append("changes", List.of()),
                                                new Document("version", 1)
                                                        .append(
                                                                "changes",
                                                                List.of(
                                                                        new Document(
                                                                                        "field",
                                                                                        "name")
                                                                                .append(
                                                                                        "before",
                                                                                        unlike(
                                                                                                "李花"))
                                                                                .append(
                                                                                        "after",
                                                                                        null))))));

        database.getCollection("migrations").drop();
        Migrations.shipped().bring(database, new Leases(database), new Transparent());
        assertThat(children.find().first()).isEqualTo(sealed);
    }

    private static Binary alike(String text) {
        return new Transparent().seal(text, true).binary();
    }

    private static Binary unlike(String text) {
        return new Transparent().seal(text, false).binary();
    }

    private static Document everywhere(String role) {
        return new Document("role", role).append("scope", "000000");
    }

    private void bring(Map<String, String> files) {
        Migrations.read(files).bring(database, new Leases(database), new Transparent());
    }

    private static String noting(int step) {
        return "{update: 'done', updates: [{q: {_id: 'steps'}, u: {$push: {in: %d}}, upsert: true}]}"
                .formatted(step);
    }

    private static String step(String does, String command) {
        return "does: %s\ncommands:\n  - \"%s\"\n".formatted(does, command);
    }

    private static String text(String file) {
        return String.valueOf(COUNTING.get(file));
    }

    private List<Integer> steps() {
        var done = database.getCollection("done").find().first();
        return done == null ? List.of() : done.getList("in", Integer.class);
    }

    private List<Document> applied() {
        return database.getCollection("migrations")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}

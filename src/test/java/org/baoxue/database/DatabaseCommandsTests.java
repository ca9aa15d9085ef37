package org.baoxue.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.baoxue.database.DatabaseCommands.Refused;
import org.baoxue.support.OnEmbeddedEngine;
import org.baoxue.support.ServiceTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.ArrayList;
import java.util.List;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class DatabaseCommandsTests {

    private static final DatabasePlan PLAN =
            DatabasePlan.read(
                    "plan.yaml",
                    """
                    collections:
                      homes:
                        holds: where people live
                        shard-key: {_id: 1}
                        because: there are many
                        indexes: []
                      letters:
                        holds: what they write
                        shard-key: {_id: hashed}
                        because: they grow with time
                        indexes: []
                      pages:
                        holds: what is in them
                        shard-key: {letter: 1, n: 1}
                        because: a letter's pages stay together
                        indexes:
                          - keys: {letter: 1, n: 1}
                            unique: true
                            serves: a letter's pages
                      people:
                        holds: who lives there
                        shard-key: none
                        because: they are few
                        indexes: []
                    """);

    @Autowired private MongoConnectionDetails embedded;

    @Test
    void onlyTheseArgumentsAskForThem() {
        assertThat(DatabaseCommands.asked("--baoxue.database.sharding=print")).isTrue();
        assertThat(DatabaseCommands.asked("--baoxue.database.indexes=usage")).isTrue();
        assertThat(DatabaseCommands.asked("--baoxue.database.indexes=check", "sharding")).isFalse();
    }

    @Test
    void printsThePlanForTheShell(CapturedOutput output) {
        assertThat(DatabaseCommands.run("--baoxue.database.sharding=print")).isZero();

        assertThat(output.getOut())
                .contains("sh.enableSharding(\"baoxue\")")
                .contains("sh.shardCollection(\"baoxue.sheets\", {\"_id\": 1})")
                .contains(
                        "sh.shardCollection(\"baoxue.photos.chunks\", {\"files_id\": 1, \"n\": 1})")
                .contains("// stays whole");
    }

    @Test
    void anIndexComesBeforeAKeyThatHasNone() {
        assertThat(new ShardingPlan("here", PLAN).lines())
                .filteredOn(line -> !line.startsWith("//") && !line.isEmpty())
                .containsExactly(
                        "sh.enableSharding(\"here\")",
                        "sh.shardCollection(\"here.homes\", {\"_id\": 1})",
                        "db.getSiblingDB(\"here\").getCollection(\"letters\").createIndex({\"_id\":"
                                + " \"hashed\"})",
                        "sh.shardCollection(\"here.letters\", {\"_id\": \"hashed\"})",
                        "sh.shardCollection(\"here.pages\", {\"letter\": 1, \"n\": 1})");
    }

    @Test
    void sendsThePlanToARouter() {
        var sent = new ArrayList<String>();

        var done =
                new ShardingPlan("here", PLAN)
                        .apply((database, command) -> {
                            sent.add(database + " " + command.toJson());
                            return new Document("msg", "isdbgrid");
                        });

        assertThat(done).hasSize(5);
        assertThat(sent)
                .containsExactly(
                        "admin {\"hello\": 1}",
                        "admin {\"enableSharding\": \"here\"}",
                        "admin {\"shardCollection\": \"here.homes\", \"key\": {\"_id\": 1}}",
                        "here {\"createIndexes\": \"letters\", \"indexes\": [{\"key\": {\"_id\":"
                                + " \"hashed\"}, \"name\": \"_id_hashed\"}]}",
                        "admin {\"shardCollection\": \"here.letters\", \"key\": {\"_id\":"
                                + " \"hashed\"}}",
                        "admin {\"shardCollection\": \"here.pages\", \"key\": {\"letter\": 1,"
                                + " \"n\": 1}}");
    }

    @Test
    void anythingElseIsSentNothingButTheQuestion() {
        var sent = new ArrayList<Document>();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        new ShardingPlan("here", PLAN)
                                .apply((database, command) -> {
                                    sent.add(command);
                                    return new Document("setName", "rs0");
                                }))
                .withMessageContaining("names no mongos");

        assertThat(sent).isEqualTo(List.of(new Document("hello", 1)));
    }

    @Test
    void withoutAServerNothingIsApplied(CapturedOutput output) {
        assertThat(DatabaseCommands.run("--baoxue.database.sharding=apply")).isEqualTo(1);

        assertThat(output.getOut()).contains("Name the server by spring.mongodb.uri");
    }

    @Test
    @OnEmbeddedEngine
    void theEmbeddedEngineIsNoRouter(CapturedOutput output) {
        assertThat(DatabaseCommands.run("--baoxue.database.sharding=apply", named())).isEqualTo(1);

        assertThat(output.getOut()).contains("Nothing was done").contains("names no mongos");
    }

    @Test
    void listsTheIndexesWithTheirUses(CapturedOutput output) {
        assertThat(DatabaseCommands.run("--baoxue.database.indexes=usage", named())).isZero();

        assertThat(output.getOut())
                .containsPattern(" \\d+ {2}sheets \\{\"toCount\": 1} \\{sparse=true}: sheets that");
    }

    private String named() {
        return "--spring.mongodb.uri=" + embedded.getConnectionString();
    }
}

package org.baoxue.crypt;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;

import org.baoxue.database.lease.Leases;
import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.EngineSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

@ExtendWith(OutputCaptureExtension.class)
class CryptCommandsTests {

    @TempDir private Path directory;
    private Path data;
    private Path keys;

    @BeforeEach
    void name() {
        data = directory.resolve("data");
        keys = directory.resolve("data.keys");
    }

    @Test
    void onlyThisArgumentAsksForIt() {
        assertThat(CryptCommands.asked("--baoxue.crypt.rotate")).isTrue();
        assertThat(CryptCommands.asked("--baoxue.crypt.key-file=rotate")).isFalse();
    }

    @Test
    void rotatesTheMasterKeyThatLiesBesideTheData(CapturedOutput output) throws IOException {
        aServiceWasHere();
        var before = Files.readString(keys);

        assertThat(run("embedded.directory=" + data)).isZero();

        assertThat(keys).content().isNotEqualTo(before);
        assertThat(output)
                .contains(MasterKeys.read(keys).newest() + " now, in the key file " + keys);
    }

    @Test
    void tellsWhyItDoesNot(CapturedOutput output) throws IOException {
        assertThat(run("embedded.directory=memory")).isEqualTo(1);
        assertThat(output).contains("Nothing is sealed in this database");
        aServiceWasHere();
        Files.delete(keys);
        assertThat(run("embedded.directory=" + data)).isEqualTo(1);
        assertThat(output).contains("there is nothing in the key file " + keys);
        assertThat(
                        CryptCommands.run(
                                "--baoxue.crypt.rotate", "--spring.mongodb.uri=mongodb://no/db"))
                .isEqualTo(1);
        assertThat(output).contains("Nobody has said where the master key lies");
    }

    private static int run(String setting) {
        return CryptCommands.run(
                Stream.of("crypt.rotate", setting)
                        .map(argument -> "--baoxue." + argument)
                        .toArray(String[]::new));
    }

    private void aServiceWasHere() throws IOException {
        Files.createDirectories(data);
        try (var engine = Engine.start(EngineSettings.at(data.resolve("baoxue.db")));
                var client = MongoClients.create(engine.connectionString())) {
            var database = client.getDatabase("baoxue");
            new Vault(
                            database,
                            MongoClientSettings.builder()
                                    .applyConnectionString(
                                            new ConnectionString(engine.connectionString()))
                                    .build(),
                            new Leases(database),
                            new CryptSettings(null, "local", Map.of(), Map.of()),
                            new KeyPlace.KeyFile(keys))
                    .open()
                    .close();
        }
    }
}

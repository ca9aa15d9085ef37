package org.baoxue.crypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import org.baoxue.database.lease.Leases;
import org.baoxue.support.TestDatabase;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class VaultTests {

    private static final String NUMBER = "619901201109030023";

    @TempDir private Path directory;

    private TestDatabase server;
    private MongoClient client;
    private Path keys;

    @BeforeEach
    void aDatabase() {
        server = TestDatabase.at(directory.resolve("baoxue.db"));
        client = MongoClients.create(server.uri());
        keys = directory.resolve("apart/baoxue.keys");
    }

    @AfterEach
    void gone() {
        client.close();
        server.close();
    }

    @Test
    void opensWhatItSealedBeforeItWasClosed() {
        Binary sealed;
        try (var seal = vault(keys).open()) {
            sealed = seal.seal(NUMBER, false).binary();
        }
        try (var seal = vault(keys).open()) {
            assertThat(seal.sealed(sealed).opened()).isEqualTo(NUMBER);
        }
        assertThat(new String(sealed.getData(), ISO_8859_1)).doesNotContain(NUMBER.substring(0, 6));
    }

    @Test
    void sealsAlikeOnlyWhatIsToBeFound() {
        try (var seal = vault(keys).open()) {
            assertThat(seal.seal(NUMBER, true).binary())
                    .isEqualTo(seal.seal(NUMBER, true).binary());
            assertThat(seal.seal(NUMBER, false).binary())
                    .isNotEqualTo(seal.seal(NUMBER, false).binary());
        }
    }

    @Test
    void writesTheMasterKeyForItsOwnerAlone() throws IOException {
        vault(keys).open().close();

        assertThat(Files.getPosixFilePermissions(keys))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Base64.getDecoder().decode(Files.readString(keys).strip())).hasSize(96);
        try (var beside = Files.list(directory.resolve("apart"))) {
            assertThat(beside).hasSize(1);
        }
    }

    @Test
    void ofInstancesThatStartAtOnceOneMakesTheKeys() throws Exception {
        Callable<DataKeySeal> start = () -> vault(keys).open();
        try (var instances = Executors.newFixedThreadPool(6)) {
            Binary sealed = null;
            for (var started : instances.invokeAll(Collections.nCopies(6, start))) {
                try (var seal = started.get()) {
                    sealed = sealed == null ? seal.seal(NUMBER, true).binary() : sealed;
                    assertThat(seal.sealed(sealed).opened()).isEqualTo(NUMBER);
                }
            }
        }
        assertThat(database().getCollection("dataKeys").countDocuments()).isEqualTo(1);
    }

    @Test
    void leavesTheMasterKeyOfWhoeverWasFirst() throws IOException {
        var first = MasterKeys.NONE.withNew();
        first.write(keys);

        MasterKeys.NONE.withNew().writeFirst(keys);
        vault(keys).open().close();

        assertThat(MasterKeys.read(keys)).isEqualTo(first);
        assertThat(database().getCollection("dataKeys").find())
                .singleElement()
                .asString()
                .contains(first.newest());
        try (var beside = Files.list(directory.resolve("apart"))) {
            assertThat(beside).hasSize(1);
        }
    }

    @Test
    void ofSeveralMasterKeysThatAreMadeAtOnceOneStands() throws Exception {
        Callable<MasterKeys> begin = new KeyPlace.KeyFile(keys)::begun;
        try (var instances = Executors.newFixedThreadPool(6)) {
            for (var begun : instances.invokeAll(Collections.nCopies(6, begin))) {
                assertThat(begun.get()).isEqualTo(MasterKeys.read(keys));
            }
        }
    }

    @Test
    void refusesToStartWithoutTheKeyFile() {
        vault(keys).open().close();
        var elsewhere = directory.resolve("elsewhere.keys");

        var refused = refusal(elsewhere);

        assertThat(refused)
                .hasMessageMatching(
                        "The citizen IDs and telephone numbers in the database are sealed by the"
                                + " master key local:[0-9a-f]{16}, and there is nothing in the key"
                                + " file .*elsewhere.keys\\.");
        assertThat(elsewhere).doesNotExist();
        assertThat(action(refused)).contains("baoxue.crypt.key-file");
    }

    @Test
    void refusesToStartWithTheKeyFileOfOtherData() {
        vault(keys).open().close();
        var other = directory.resolve("other.keys");
        MasterKeys.NONE.withNew().write(other);

        assertThat(refusal(other)).hasMessageContaining("which is not in the key file");
    }

    @Test
    void refusesAKeyFileWithAnythingElse() throws IOException {
        var letter = Files.writeString(directory.resolve("letter"), "Dear archive\n");

        assertThat(refusal(letter)).hasMessageContaining("holds something else than master keys");
        assertThat(letter).hasContent("Dear archive");
    }

    @Test
    void wrapsTheDataKeyByAnotherMasterKeyAndLeavesWhatIsSealed() throws IOException {
        var running = vault(keys).open();
        var sealed = running.seal(NUMBER, true).binary();
        var former = Files.copy(keys, directory.resolve("former.keys"));

        var name = vault(keys).rotate();

        assertThat(MasterKeys.read(keys).newest()).isEqualTo(name);
        assertThat(MasterKeys.read(keys).lines())
                .hasSize(1)
                .doesNotContainAnyElementsOf(MasterKeys.read(former).lines());
        assertThat(refusal(former)).hasMessageContaining(name);
        assertThat(running.sealed(sealed).opened()).isEqualTo(NUMBER);
        running.close();
        try (var seal = vault(keys).open()) {
            assertThat(seal.sealed(sealed).opened()).isEqualTo(NUMBER);
            assertThat(seal.seal(NUMBER, true).binary()).isEqualTo(sealed);
        }
    }

    @Test
    void opensWhereverARotationWasBrokenOff() {
        vault(keys).open().close();
        MasterKeys.read(keys).withNew().write(keys);
        vault(keys).open().close();

        vault(keys).rotate();

        assertThat(MasterKeys.read(keys).lines()).hasSize(1);
        vault(keys).open().close();
    }

    @Test
    void rotationsAtOnceTakeTurns() throws Exception {
        vault(keys).open().close();
        Callable<String> rotation = () -> vault(keys).rotate();
        try (var instances = Executors.newFixedThreadPool(3)) {
            for (var rotated : instances.invokeAll(Collections.nCopies(3, rotation))) {
                assertThat(rotated.get()).startsWith("local:");
            }
        }
        assertThat(MasterKeys.read(keys).lines()).hasSize(1);
        vault(keys).open().close();
    }

    @Test
    void writesNoKeyWhileAnotherRotationHoldsTheFile() {
        vault(keys).open().close();
        var before = MasterKeys.read(keys);

        new KeyPlace.KeyFile(keys)
                .alone(() ->
                        assertThatExceptionOfType(KeysRefused.class)
                                .isThrownBy(() -> vault(keys).rotate())
                                .withMessageContaining("Somebody else is rotating"));

        assertThat(MasterKeys.read(keys)).isEqualTo(before);
        vault(keys).rotate();
    }

    @Test
    void rotatesNothingWhereNothingIsSealed() {
        assertThatExceptionOfType(KeysRefused.class)
                .isThrownBy(() -> vault(keys).rotate())
                .withMessageContaining("Nothing is sealed");
        assertThat(keys).doesNotExist();
    }

    @Test
    void handsTheDriverWhatAKeyManagementServiceNeeds() {
        var local = MasterKeys.NONE.withNew();
        var settings =
                new CryptSettings(
                        null,
                        "aws",
                        Map.of("region", "cn-north-1"),
                        Map.of("aws", Map.of("accessKeyId", "id", "secretAccessKey", "secret")));

        assertThat(settings.providers(local))
                .containsEntry("aws", Map.of("accessKeyId", "id", "secretAccessKey", "secret"))
                .containsKey(local.newest())
                .hasSize(2);
    }

    private KeysRefused refusal(Path file) {
        return Objects.requireNonNull(
                catchThrowableOfType(KeysRefused.class, () -> vault(file).open().close()));
    }

    private static String action(KeysRefused refused) {
        return String.valueOf(
                SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, unable) -> {})
                        .stream()
                        .map(each -> each.analyze(refused))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow()
                        .getAction());
    }

    private Vault vault(Path file) {
        return new Vault(
                database(),
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(server.uri()))
                        .build(),
                new Leases(database()),
                new CryptSettings(null, "local", Map.of(), Map.of()),
                new KeyPlace.KeyFile(file));
    }

    private MongoDatabase database() {
        return client.getDatabase(server.name());
    }
}

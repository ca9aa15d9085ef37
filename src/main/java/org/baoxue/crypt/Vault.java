package org.baoxue.crypt;

import com.mongodb.ClientEncryptionSettings;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.vault.DataKeyOptions;
import com.mongodb.client.model.vault.RewrapManyDataKeyOptions;
import com.mongodb.client.vault.ClientEncryption;
import com.mongodb.client.vault.ClientEncryptions;

import org.baoxue.database.lease.Leases;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The key vault: a collection with the data key, wrapped by a master key.
///
/// @param client how the driver's own client for the vault reaches the database
record Vault(
        MongoDatabase database,
        MongoClientSettings client,
        Leases leases,
        CryptSettings settings,
        KeyPlace place) {

    private static final Logger log = LoggerFactory.getLogger(Vault.class);

    private static final String COLLECTION = "dataKeys";
    private static final String LEASE = "dataKey";
    private static final String NAMES = "keyAltNames";
    private static final String NAME = "personal-numbers";

    /// Opens it, and begins it where there is none: of several instances that start at once, one
    /// does.
    ///
    /// @throws KeysRefused where what is sealed could not be opened
    DataKeySeal open() {
        if (dataKey().isEmpty()) {
            leases.run(LEASE, this::begin);
        }
        var dataKey = dataKey().orElseThrow();
        var masterKey = dataKey.getDocument("masterKey").getString("provider").getValue();
        var local = place.keys();
        if (isLocal(masterKey) && !local.providers().containsKey(masterKey)) {
            throw local.equals(MasterKeys.NONE)
                    ? KeysRefused.missing(place, masterKey)
                    : KeysRefused.other(place, masterKey);
        }
        var seal = new DataKeySeal(encryption(local), dataKey.getBinary("_id"));
        prove(seal, masterKey);
        return seal;
    }

    private static void prove(DataKeySeal seal, String masterKey) {
        try {
            seal.seal("", true);
        } catch (RuntimeException refusal) {
            seal.close();
            throw KeysRefused.unopened(masterKey, refusal);
        }
    }

    /// Nobody else does it meanwhile; should somebody, the first master key stands, and the index
    /// lets only one of the data keys stand.
    private void begin() {
        if (dataKey().isPresent()) {
            return;
        }
        vault().createIndex(Indexes.ascending(NAMES), new IndexOptions().unique(true).sparse(true));
        var local = settings.isLocal() ? begun() : place.keys();
        var options = new DataKeyOptions().keyAltNames(List.of(NAME)).masterKey(masterKey());
        try (var encryption = encryption(local)) {
            encryption.createDataKey(wrapping(local), options);
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
        }
    }

    private MasterKeys begun() {
        var stood = place.keys();
        var local = place.begun();
        if (!local.equals(stood)) {
            log.info("Made a master key in {}: keep a copy of it apart from the data", place);
        }
        return local;
    }

    /// Has the data key wrapped by another master key: by the one that the settings name now, or by
    /// a local one that is made for it. What is sealed stays as it is.
    ///
    /// At no moment is the data key wrapped by a key that the key file lacks: one at a time does it
    /// on the database, and at the file, since a lease can be lost and a lock ends at the machine.
    ///
    /// @return the new master key's name
    String rotate() {
        if (dataKey().isEmpty()) {
            throw KeysRefused.nothingSealed();
        }
        open().close();
        leases.run(LEASE, () -> place.alone(this::rewrap));
        open().close();
        return wrapping(place.keys());
    }

    private void rewrap() {
        var local = place.keys();
        if (settings.isLocal()) {
            local = local.withNew();
            place.keep(local);
        }
        var options =
                new RewrapManyDataKeyOptions().provider(wrapping(local)).masterKey(masterKey());
        try (var encryption = encryption(local)) {
            encryption.rewrapManyDataKey(new BsonDocument(), options);
        }
        if (settings.isLocal()) {
            place.keep(local.newestAlone());
        }
    }

    private Optional<BsonDocument> dataKey() {
        return Optional.ofNullable(vault().find(Filters.eq(NAMES, NAME)).first());
    }

    private MongoCollection<BsonDocument> vault() {
        return database.getCollection(COLLECTION, BsonDocument.class);
    }

    private String wrapping(MasterKeys local) {
        return settings.isLocal() ? local.newest() : settings.provider();
    }

    private static boolean isLocal(String masterKey) {
        return masterKey.startsWith(CryptSettings.LOCAL);
    }

    private @Nullable BsonDocument masterKey() {
        if (settings.isLocal()) {
            return null;
        }
        var which = new BsonDocument();
        settings.masterKey().forEach((name, value) -> which.append(name, new BsonString(value)));
        return which;
    }

    /// The data key is asked for once: whatever becomes of its wrapping, it stays the same.
    private ClientEncryption encryption(MasterKeys local) {
        return ClientEncryptions.create(
                ClientEncryptionSettings.builder()
                        .keyVaultMongoClientSettings(client)
                        .keyVaultNamespace(database.getName() + "." + COLLECTION)
                        .kmsProviders(settings.providers(local))
                        .keyExpiration(0L, TimeUnit.SECONDS)
                        .build());
    }
}

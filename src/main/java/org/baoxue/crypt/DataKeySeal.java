package org.baoxue.crypt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.vault.EncryptOptions;
import com.mongodb.client.vault.ClientEncryption;

import org.baoxue.shared.secret.Seal;
import org.baoxue.shared.secret.Sealed;
import org.bson.BsonBinary;
import org.bson.BsonString;
import org.bson.types.Binary;

import java.time.Duration;

/// Seals by the data key.
///
/// The driver marks what it encrypts as binary of a subtype of its own, which the embedded engine
/// does not keep: it stands as plain binary, and is marked again to be opened.
final class DataKeySeal implements Seal, AutoCloseable {

    private static final String ALGORITHM = "AEAD_AES_256_CBC_HMAC_SHA_512-";
    private static final byte ENCRYPTED = 6;

    private final ClientEncryption encryption;
    private final EncryptOptions alike;
    private final EncryptOptions unlike;

    /// Whoever reads one page mostly reads it again, and opening takes longer than reading.
    private final Cache<Binary, String> opened =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();

    DataKeySeal(ClientEncryption encryption, BsonBinary dataKey) {
        this.encryption = encryption;
        this.alike = new EncryptOptions(ALGORITHM + "Deterministic").keyId(dataKey);
        this.unlike = new EncryptOptions(ALGORITHM + "Random").keyId(dataKey);
    }

    @Override
    public Sealed seal(String text, boolean alike) {
        var options = alike ? this.alike : this.unlike;
        var encrypted = encryption.encrypt(new BsonString(text), options);
        return new Letter(new Binary(encrypted.getData()), this);
    }

    @Override
    public Sealed sealed(Binary binary) {
        return new Letter(binary, this);
    }

    private String open(Binary binary) {
        var marked = new BsonBinary(ENCRYPTED, binary.getData());
        return encryption.decrypt(marked).asString().getValue();
    }

    @Override
    public void close() {
        encryption.close();
        opened.invalidateAll();
    }

    private record Letter(Binary binary, DataKeySeal seal) implements Sealed {
        @Override
        public String opened() {
            return seal.opened.get(binary, seal::open);
        }
    }
}

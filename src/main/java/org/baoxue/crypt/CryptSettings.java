package org.baoxue.crypt;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// `baoxue.crypt.*`: which master key wraps the data key.
///
/// @param keyFile the local master key; beside the data directory where it is not said
/// @param provider who keeps the master key: `local`, or one of those in `kms`
/// @param masterKey which one it is, in the provider's own words, such as `region` and `key` of AWS
/// @param kms the key management services, with what each needs to be asked, as MongoDB's driver
///   takes it: `aws`, `azure`, `gcp`, `kmip`
@ConfigurationProperties("baoxue.crypt")
record CryptSettings(
        @Nullable Path keyFile,
        @DefaultValue(LOCAL) String provider,
        @DefaultValue Map<String, String> masterKey,
        @DefaultValue Map<String, Map<String, String>> kms) {

    static final String LOCAL = "local";

    CryptSettings {
        masterKey = Map.copyOf(masterKey);
        kms = Map.copyOf(kms);
    }

    boolean isLocal() {
        return provider.equals(LOCAL);
    }

    /// Every master key that can be asked for.
    Map<String, Map<String, Object>> providers(MasterKeys local) {
        var all = new HashMap<String, Map<String, Object>>(local.providers());
        kms.forEach((name, service) -> all.put(name, new HashMap<>(service)));
        return all;
    }
}

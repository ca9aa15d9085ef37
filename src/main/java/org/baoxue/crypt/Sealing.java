package org.baoxue.crypt;

import com.mongodb.MongoClientSettings;

import org.baoxue.database.lease.Leases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import java.nio.file.Path;

/// Opens the vault at start, before anybody reads or writes a record.
@Configuration(proxyBeanMethods = false)
class Sealing {

    @Bean(destroyMethod = "close")
    DataKeySeal seal(Vault vault) {
        return vault.open();
    }

    @Bean
    Vault vault(
            MongoDatabaseFactory databases,
            MongoClientSettings connecting,
            ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers,
            Leases leases,
            CryptSettings settings,
            Environment environment) {
        return new Vault(
                databases.getMongoDatabase(),
                client(connecting, customizers),
                leases,
                settings,
                place(settings, environment));
    }

    /// As the service's own client is made, of which it is seldom asked.
    private static MongoClientSettings client(
            MongoClientSettings connecting,
            ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers) {
        var client = MongoClientSettings.builder(connecting);
        customizers.orderedStream().forEach(customizer -> customizer.customize(client));
        return client.applyToConnectionPoolSettings(pool -> pool.maxSize(2)).build();
    }

    /// Beside the data directory, so that whoever takes that has no key; on a server only where
    /// somebody has said, since a file that nobody knows of would be lost with its machine.
    private static KeyPlace place(CryptSettings settings, Environment environment) {
        var named = settings.keyFile();
        if (named != null) {
            return new KeyPlace.KeyFile(named.toAbsolutePath());
        }
        if (!environment.getProperty("spring.mongodb.uri", "").isEmpty()) {
            if (settings.isLocal()) {
                throw KeysRefused.unnamed();
            }
            return new KeyPlace.Memory();
        }
        var data = environment.getProperty("baoxue.embedded.directory", "data");
        return data.equals("memory")
                ? new KeyPlace.Memory()
                : new KeyPlace.KeyFile(
                        Path.of(Path.of(data).toAbsolutePath().normalize() + ".keys"));
    }
}

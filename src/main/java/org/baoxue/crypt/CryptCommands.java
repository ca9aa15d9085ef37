package org.baoxue.crypt;

import com.mongodb.MongoException;

import org.baoxue.database.lease.Leases;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/// What an administrator asks of the program instead of starting it:
///
/// - `--baoxue.crypt.rotate` has the data key wrapped by another master key.
public final class CryptCommands {

    private static final String ROTATE = "baoxue.crypt.rotate";

    private CryptCommands() {}

    /// Whether the arguments ask for it.
    public static boolean asked(String... arguments) {
        return new DefaultApplicationArguments(arguments).containsOption(ROTATE);
    }

    /// Does what is asked for.
    ///
    /// @return 0 where it was done
    public static int run(String... arguments) {
        try (var context =
                new SpringApplicationBuilder(Connection.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .properties("logging.level.root=warn")
                        .lazyInitialization(true)
                        .run(arguments)) {
            var vault = context.getBean(Vault.class);
            System.out.printf(
                    "The data key is wrapped by the master key %s now, in %s. Keep a copy of it"
                            + " apart from the data.%n",
                    vault.rotate(), vault.place());
            return 0;
        } catch (BeansException | KeysRefused | MongoException refusal) {
            System.out.println(NestedExceptionUtils.getMostSpecificCause(refusal).getMessage());
            return 1;
        }
    }

    /// As little of the service as it takes to reach the database, wherever it is.
    @ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
    @ComponentScan({"org.baoxue.crypt", "org.baoxue.embedded"})
    @ConfigurationPropertiesScan({"org.baoxue.crypt", "org.baoxue.embedded"})
    static class Connection {

        @Bean
        Leases leases(MongoDatabaseFactory databases) {
            return new Leases(databases.getMongoDatabase());
        }
    }
}

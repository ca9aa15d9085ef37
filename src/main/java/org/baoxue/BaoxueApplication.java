package org.baoxue;

import org.baoxue.crypt.CryptCommands;
import org.baoxue.database.DatabaseCommands;
import org.baoxue.embedded.EmbeddedCommands;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

import java.time.Clock;
import java.time.ZoneOffset;

/// Starts the service: one process, its modules the packages below this one.
@NullMarked
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class BaoxueApplication {

    /// As fine as the database keeps an instant, so that what is answered is what is read again.
    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    static void main(String[] args) {
        if (DatabaseCommands.asked(args)) {
            System.exit(DatabaseCommands.run(args));
        }
        if (CryptCommands.asked(args)) {
            System.exit(CryptCommands.run(args));
        }
        if (EmbeddedCommands.asked(args)) {
            System.exit(EmbeddedCommands.run(args));
        }
        SpringApplication.run(BaoxueApplication.class, args);
    }
}

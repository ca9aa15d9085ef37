package org.baoxue.embedded;

import com.mongodb.ConnectionString;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Starts the embedded engine and tells Spring Boot its address.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.mongodb.uri:}'.isEmpty()")
class EmbeddedEngine {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedEngine.class);

    @Bean(destroyMethod = "shutdown")
    MongoServer embeddedMongoServer(EmbeddedSettings settings) {
        var server = new MongoServer(backend(settings));
        server.bind("127.0.0.1", settings.port());
        log.info(
                "Embedded database at {}, data in {}",
                server.getConnectionString(),
                settings.inMemory() ? "memory" : settings.directory().toAbsolutePath());
        return server;
    }

    @Bean
    MongoConnectionDetails embeddedMongoConnection(MongoServer server) {
        return () -> new ConnectionString(server.getConnectionString() + "/baoxue");
    }

    private static MongoBackend backend(EmbeddedSettings settings) {
        return settings.inMemory()
                ? new MemoryBackend()
                : new H2Backend(fileIn(settings.directory()).toString());
    }

    private static Path fileIn(Path directory) {
        try {
            return Files.createDirectories(directory).resolve("baoxue.mv");
        } catch (IOException cause) {
            throw new UncheckedIOException(
                    "baoxue.embedded.directory cannot be made: " + directory, cause);
        }
    }
}

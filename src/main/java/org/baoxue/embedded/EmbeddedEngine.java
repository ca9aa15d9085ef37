package org.baoxue.embedded;

import com.mongodb.ConnectionString;

import org.baoxue.embedded.engine.Engine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Starts the embedded engine, and tells Spring Boot its address and what it does.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.mongodb.uri:}'.isEmpty()")
class EmbeddedEngine {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedEngine.class);

    @Bean(destroyMethod = "close")
    Engine runningEngine(EmbeddedSettings settings) {
        var engine = Engine.start(settings.engine());
        log.info(
                "Embedded database at {}, data in {}",
                engine.connectionString(),
                settings.inMemory() ? "memory" : settings.directory().toAbsolutePath());
        return engine;
    }

    @Bean
    HealthIndicator embeddedHealthIndicator(Engine engine) {
        return () -> Health.up().withDetail("figures", engine.figures()).build();
    }

    @Bean
    EngineMeters embeddedEngineMeters(Engine engine) {
        return new EngineMeters(engine);
    }

    @Bean
    MongoConnectionDetails embeddedMongoConnection(Engine engine) {
        return () -> new ConnectionString(engine.connectionString() + "/baoxue");
    }
}

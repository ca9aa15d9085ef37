package org.baoxue.database;

import com.mongodb.client.MongoDatabase;

import org.baoxue.database.DatabaseSettings.AtStart;
import org.baoxue.database.IndexFinding.Kind;
import org.baoxue.database.lease.Leases;
import org.baoxue.database.migration.Migrations;
import org.baoxue.shared.secret.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.util.List;
import java.util.concurrent.TimeUnit;

/// The database as this program needs it. Nobody gets a {@link MongoTemplate} before it is so.
public final class PreparedDatabase {

    private static final Logger log = LoggerFactory.getLogger(PreparedDatabase.class);

    private final List<IndexFinding> indexes;

    private PreparedDatabase(List<IndexFinding> indexes) {
        this.indexes = indexes;
    }

    /// First what older data need, then the indexes of what they are now.
    static PreparedDatabase in(
            MongoDatabase database, Leases leases, Seal seal, DatabaseSettings settings) {
        Migrations.shipped().bring(database, leases, seal);
        var indexes = new Indexes(database, DatabasePlan.shipped());
        var found = settings.indexes() == AtStart.CREATE ? indexes.create() : indexes.check();
        tell(found);
        return new PreparedDatabase(found.stream().filter(PreparedDatabase::isOpen).toList());
    }

    private static void tell(List<IndexFinding> found) {
        var made = found.stream().filter(finding -> !isOpen(finding)).toList();
        if (!made.isEmpty()) {
            log.info("Database: {} indexes were missing and stand now", made.size());
            made.forEach(finding -> log.debug("Database: made {}", finding));
        }
        found.stream()
                .filter(PreparedDatabase::isOpen)
                .forEach(finding -> log.warn("Database: {}", finding));
    }

    private static boolean isOpen(IndexFinding finding) {
        return finding.kind() != Kind.MADE;
    }

    /// What differed from the plan at start, in words.
    public List<String> differences() {
        return indexes.stream().map(IndexFinding::words).toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Preparing {

        @Bean
        Leases leases(MongoDatabaseFactory databases) {
            return new Leases(databases.getMongoDatabase());
        }

        /// An index on a province's children takes longer than any request may.
        @Bean
        PreparedDatabase preparedDatabase(
                MongoDatabaseFactory databases,
                Leases leases,
                Seal seal,
                DatabaseSettings settings) {
            var patient = databases.getMongoDatabase().withTimeout(1, TimeUnit.DAYS);
            return PreparedDatabase.in(patient, leases, seal, settings);
        }

        @Bean
        static AbstractDependsOnBeanFactoryPostProcessor templatesComeAfter() {
            return new TemplatesComeAfter();
        }
    }

    private static final class TemplatesComeAfter
            extends AbstractDependsOnBeanFactoryPostProcessor {
        TemplatesComeAfter() {
            super(MongoTemplate.class, PreparedDatabase.class);
        }
    }
}

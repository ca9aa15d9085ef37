package org.baoxue.database.migration;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.baoxue.database.lease.Leases;
import org.baoxue.shared.secret.Seal;
import org.baoxue.shared.yaml.Mistake;
import org.baoxue.shared.yaml.Mistakes;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The steps that this program knows, and their bringing to the database.
public final class Migrations {

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private final List<Migration> known;

    private Migrations(List<Migration> known) {
        this.known = known;
    }

    /// Those that come with the program.
    public static Migrations shipped() {
        try {
            var files = new HashMap<String, String>();
            var resources =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:migrations/*.yaml");
            for (var file : resources) {
                files.put(
                        Objects.requireNonNull(file.getFilename()),
                        file.getContentAsString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
            }
            return read(files);
        } catch (IOException cause) {
            throw new UncheckedIOException("the migrations cannot be read", cause);
        }
    }

    /// @param files their texts by their names
    /// @throws MigrationsRefused with every mistake there is
    static Migrations read(Map<String, String> files) {
        var known = new ArrayList<Migration>();
        var wrong = new ArrayList<Mistake>();
        files.forEach((file, content) -> {
            var mistakes = new Mistakes("schema/migrations/" + file);
            Migration.read(file.replace(".yaml", ""), content, mistakes).ifPresent(known::add);
            wrong.addAll(mistakes.found());
        });
        known.sort(Comparator.comparingInt(Migration::number));
        for (var place = 1; place < known.size(); place++) {
            if (known.get(place).number() == known.get(place - 1).number()) {
                wrong.add(new Mistake(known.get(place).name(), 0, 0, "its number is given twice"));
            }
        }
        if (!wrong.isEmpty()) {
            throw MigrationsRefused.mistakes(wrong);
        }
        return new Migrations(known);
    }

    /// Applies the missing ones in their order. A database that is empty has nothing to change:
    /// they are noted as applied.
    ///
    /// @throws MigrationsRefused where the database is ahead of this program
    public void bring(MongoDatabase database, Leases leases, Seal seal) {
        var applied = database.getCollection("migrations");
        if (missing(applied).isEmpty()) {
            return;
        }
        leases.run(
                "migrations",
                () -> {
                    var isNew = isNew(database);
                    missing(applied).forEach(step -> apply(step, isNew, database, applied, seal));
                });
    }

    private List<Migration> missing(MongoCollection<Document> applied) {
        var sums = new HashMap<Integer, String>();
        for (var step : applied.find()) {
            sums.put(step.getInteger("_id"), step.getString("sha256"));
            if (step.getInteger("_id") > last()) {
                throw MigrationsRefused.tooNew(step.getString("name"), last());
            }
        }
        known.stream()
                .filter(step -> sums.containsKey(step.number()))
                .filter(step -> !step.sha256().hex().equals(sums.get(step.number())))
                .findFirst()
                .ifPresent(changed -> {
                    throw MigrationsRefused.changed(changed.name());
                });
        return known.stream().filter(step -> !sums.containsKey(step.number())).toList();
    }

    private int last() {
        return known.isEmpty() ? 0 : known.getLast().number();
    }

    private static boolean isNew(MongoDatabase database) {
        return Set.of("dataKeys", "leases", "migrations")
                .containsAll(database.listCollectionNames().into(new ArrayList<>()));
    }

    private static void apply(
            Migration step,
            boolean isNew,
            MongoDatabase database,
            MongoCollection<Document> applied,
            Seal seal) {
        var begun = Instant.now();
        if (!isNew) {
            log.info("Database: migration {} {}", step.name(), step.does());
            step.commands().forEach(command -> send(command, step, database));
            step.seals().forEach(field -> field.apply(database, seal));
        }
        var note =
                new Document("_id", step.number())
                        .append("name", step.name())
                        .append("sha256", step.sha256().hex())
                        .append("at", begun)
                        .append("milliseconds", Duration.between(begun, Instant.now()).toMillis());
        applied.insertOne(note);
    }

    private static void send(Document command, Migration step, MongoDatabase database) {
        try {
            database.runCommand(command);
        } catch (MongoCommandException refusal) {
            if (!step.doneAlready().contains(refusal.getErrorCode())) {
                throw refusal;
            }
        }
    }
}

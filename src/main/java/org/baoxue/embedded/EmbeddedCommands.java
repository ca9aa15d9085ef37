package org.baoxue.embedded;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClients;

import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.EngineSettings;
import org.baoxue.embedded.engine.error.EngineRefusal;
import org.baoxue.embedded.engine.store.Running;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What an administrator asks of the embedded engine's data file instead of starting the service,
/// whether it runs or not: it answers on standard output and ends.
///
/// - `--baoxue.embedded.backup=<file>` copies all data, as they stand at one moment;
/// - `--baoxue.embedded.restore=<file>` makes the data file of such a copy, where there is none;
/// - `--baoxue.embedded.compact` gives back to the disk what the data file does not need.
///
/// A running service does the first and the last by itself: it is sent a command, on the port that
/// it tells beside its data file.
public final class EmbeddedCommands {

    private static final String BACKUP = "baoxue.embedded.backup";
    private static final String RESTORE = "baoxue.embedded.restore";
    private static final String COMPACT = "baoxue.embedded.compact";

    private static final int UNAUTHORIZED = 13;

    private final EngineSettings settings;
    private final Path file;

    private EmbeddedCommands(EngineSettings settings, Path file) {
        this.settings = settings;
        this.file = file;
    }

    /// Whether the arguments ask for one of them.
    public static boolean asked(String... arguments) {
        var given = new DefaultApplicationArguments(arguments);
        return Stream.of(BACKUP, RESTORE, COMPACT).anyMatch(given::containsOption);
    }

    /// Does what is asked for.
    ///
    /// @return 0 where it was done
    public static int run(String... arguments) {
        try (var context =
                new SpringApplicationBuilder(Settings.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .properties("logging.level.root=warn")
                        .run(arguments)) {
            var commands = of(context.getEnvironment(), context.getBean(EmbeddedSettings.class));
            System.out.println(commands.answer(new DefaultApplicationArguments(arguments)));
            return 0;
        } catch (Refused | EngineRefusal refusal) {
            System.out.println(refusal.getMessage());
        } catch (MongoCommandException refusal) {
            System.out.println(refusal.getErrorMessage());
        } catch (MongoException outage) {
            System.out.println("The running service does not answer: " + outage.getMessage());
        }
        return 1;
    }

    /// Why nothing was done.
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    private static EmbeddedCommands of(Environment environment, EmbeddedSettings settings) {
        if (!environment.getProperty("spring.mongodb.uri", "").isEmpty()) {
            throw new Refused(
                    "The data lie on the server that spring.mongodb.uri names, not in the embedded"
                            + " engine: back it up with mongodump.");
        }
        var engine = settings.engine();
        var file = engine.file();
        if (file == null) {
            throw new Refused("baoxue.embedded.directory is memory: there is no data file.");
        }
        return new EmbeddedCommands(engine, file);
    }

    private String answer(DefaultApplicationArguments asked) {
        if (asked.containsOption(RESTORE)) {
            var backup = path(asked, RESTORE);
            Engine.restore(backup, file);
            return "Restored %s from %s".formatted(file, backup);
        }
        if (!Files.exists(file)) {
            throw EngineRefusal.missing(file);
        }
        if (asked.containsOption(BACKUP)) {
            var target = path(asked, BACKUP);
            return "Copied %s to %s: %,d bytes".formatted(file, target, backUp(target));
        }
        return shrink();
    }

    private static Path path(DefaultApplicationArguments asked, String option) {
        var values = asked.getOptionValues(option);
        if (values == null || values.size() != 1 || values.getFirst().isEmpty()) {
            throw new Refused("Name one file: --" + option + "=<file>");
        }
        return Path.of(values.getFirst()).toAbsolutePath().normalize();
    }

    private long backUp(Path target) {
        var answer = sent(new Document("backUp", target.toString()));
        if (answer != null) {
            return answer.getLong("bytes");
        }
        try (var engine = Engine.start(settings.withPort(0))) {
            return engine.backUp(target);
        }
    }

    private String shrink() {
        var answer = sent(new Document("shrink", 1));
        if (answer != null) {
            return shrunk(answer.getLong("before"), answer.getLong("after"));
        }
        try (var engine = Engine.start(settings.withPort(0))) {
            long before = engine.figures().fileBytes();
            engine.compact();
            return shrunk(before, engine.figures().fileBytes());
        }
    }

    private String shrunk(long before, long after) {
        return "Compacted %s: %,d bytes, %,d before".formatted(file, after, before);
    }

    /// What the running engine answers; none where no engine has the file open.
    private @Nullable Document sent(Document command) {
        var running = Running.of(file);
        if (running == null) {
            return null;
        }
        var address = new ConnectionString("mongodb://127.0.0.1:" + running.port());
        var reaching =
                MongoClientSettings.builder()
                        .applyConnectionString(address)
                        .applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS));
        try (var client = MongoClients.create(reaching.build())) {
            return client.getDatabase("admin").runCommand(command.append("word", running.word()));
        } catch (MongoTimeoutException nobody) {
            return null;
        } catch (MongoCommandException stranger) {
            if (stranger.getErrorCode() == UNAUTHORIZED) {
                return null;
            }
            throw stranger;
        }
    }

    /// As little of the service as it takes to know its settings.
    @EnableConfigurationProperties(EmbeddedSettings.class)
    static class Settings {}
}

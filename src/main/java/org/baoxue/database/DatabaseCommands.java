package org.baoxue.database;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;

import java.util.List;

/// What an administrator asks of the program instead of starting it: it answers on standard output
/// and ends.
///
/// - `--baoxue.database.sharding=print` prints how the database is spread over a cluster's shards,
///   as commands for mongosh; `=apply` sends them to the `mongos` that `spring.mongodb.uri` names;
/// - `--baoxue.database.indexes=usage` tells how often each index was used.
public final class DatabaseCommands {

    private static final String SHARDING = "baoxue.database.sharding";
    private static final String INDEXES = "baoxue.database.indexes";

    private final ApplicationContext context;

    private DatabaseCommands(ApplicationContext context) {
        this.context = context;
    }

    /// Whether the arguments ask for one of them.
    public static boolean asked(String... arguments) {
        var given = new DefaultApplicationArguments(arguments);
        return given.containsOption(SHARDING) || has(given, INDEXES, "usage");
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
            var commands = new DatabaseCommands(context);
            commands.answer(new DefaultApplicationArguments(arguments))
                    .forEach(System.out::println);
            return 0;
        } catch (Refused refusal) {
            System.out.println(refusal.getMessage());
        } catch (MongoException outage) {
            System.out.println("The server answers: " + outage.getMessage());
        }
        return 1;
    }

    /// Why nothing was done.
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    private List<String> answer(ApplicationArguments asked) {
        if (has(asked, SHARDING, "print")) {
            return sharding(nameIsGiven() ? database().getName() : "baoxue").lines();
        } else if (has(asked, SHARDING, "apply")) {
            var client = context.getBean(MongoClient.class);
            return sharding(database().getName())
                    .apply((name, command) -> client.getDatabase(name).runCommand(command));
        } else if (has(asked, INDEXES, "usage")) {
            return new IndexUse(database(), DatabasePlan.shipped()).lines();
        }
        throw new Refused(SHARDING + " is print or apply");
    }

    private static ShardingPlan sharding(String database) {
        return new ShardingPlan(database, DatabasePlan.shipped());
    }

    private MongoDatabase database() {
        if (!nameIsGiven()) {
            throw new Refused(
                    "Name the server by spring.mongodb.uri; the embedded engine is no such"
                            + " server.");
        }
        return context.getBean(MongoDatabaseFactory.class).getMongoDatabase();
    }

    private boolean nameIsGiven() {
        return !context.getEnvironment().getProperty("spring.mongodb.uri", "").isEmpty();
    }

    private static boolean has(ApplicationArguments given, String option, String value) {
        var values = given.getOptionValues(option);
        return values != null && values.contains(value);
    }

    /// As little of the service as it takes to reach the server.
    @ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
    @Import(Connecting.class)
    static class Connection {}
}

package org.baoxue.support;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Counts the commands that reach the database while something runs; not those that the service
/// sends of itself: the trail's relay, and what comes every minute.
@TestConfiguration(proxyBeanMethods = false)
public class CommandCount implements CommandListener {

    private static final Set<String> HOUSEKEEPING =
            Set.of("hello", "isMaster", "ping", "endSessions");

    private static final String RELAY = "trail relay";

    private final List<String> commands = new CopyOnWriteArrayList<>();

    @Bean
    MongoClientSettingsBuilderCustomizer countCommands() {
        return settings -> settings.addCommandListener(this);
    }

    /// The commands that the act sends, such as `find children`, in order.
    public List<String> during(Runnable act) {
        commands.clear();
        act.run();
        return List.copyOf(commands);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var name = event.getCommandName();
        var thread = Thread.currentThread().getName();
        var ofItself = thread.equals(RELAY) || thread.startsWith("scheduling-");
        if (!HOUSEKEEPING.contains(name) && !ofItself) {
            var target = event.getCommand().get(name);
            commands.add(
                    name
                            + " "
                            + (target != null && target.isString()
                                    ? target.asString().getValue()
                                    : ""));
        }
    }
}

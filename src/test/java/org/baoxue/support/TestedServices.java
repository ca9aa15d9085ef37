package org.baoxue.support;

import com.mongodb.event.CommandListener;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;

/// Every service that is started in a test: what it asks its database is heard, and if it would
/// keep its data in memory, it keeps them on the server that the environment names, where one is
/// named. One that has a data directory is there to test the embedded engine.
public final class TestedServices
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String SERVER = "spring.mongodb.uri";

    @Override
    public void initialize(ConfigurableApplicationContext service) {
        var beans = (DefaultListableBeanFactory) service.getBeanFactory();
        listens(beans, Heard.ALL);
        if (TestDatabase.SERVER != null && isAnywhere(service)) {
            var database = TestDatabase.onServer();
            service.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource("named server", Map.of(SERVER, database.uri())));
            // Those that share a database name a file that they share.
            service.getEnvironment()
                    .getPropertySources()
                    .addLast(
                            new MapPropertySource(
                                    "keys",
                                    Map.of("baoxue.crypt.key-file", "target/services.keys")));
            // Registered first, it ends last.
            beans.registerDisposableBean("testDatabase", database::close);
            listens(beans, new Questions());
        }
    }

    private static void listens(DefaultListableBeanFactory beans, CommandListener listener) {
        var name = listener.getClass().getSimpleName();
        MongoClientSettingsBuilderCustomizer listening =
                settings -> settings.addCommandListener(listener);
        beans.registerSingleton(name, listener);
        beans.registerSingleton(name + " listens", listening);
    }

    private static boolean isAnywhere(ConfigurableApplicationContext service) {
        var settings = service.getEnvironment();
        return settings.getProperty("baoxue.embedded.directory", "").equals("memory")
                && settings.getProperty(SERVER, "").isEmpty();
    }
}

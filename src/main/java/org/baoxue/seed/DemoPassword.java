package org.baoxue.seed;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/// Refuses a start in which accounts whose password everybody knows could be reached from outside.
@Component
@ConditionalOnProperty("baoxue.seed.directory")
class DemoPassword {

    DemoPassword(SeedSettings settings, ServerProperties server) {
        var address = server.getAddress();
        if (settings.isDemo() && (address == null || !address.isLoopbackAddress())) {
            throw new InvalidConfigurationPropertyValueException(
                    "baoxue.seed.demo-password",
                    settings.demoPassword(),
                    "everybody knows it, and the service is to listen to other machines"
                            + " (server.address): choose another, which each person changes at the"
                            + " first sign-in");
        }
    }
}

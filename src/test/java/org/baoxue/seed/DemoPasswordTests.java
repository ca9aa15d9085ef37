package org.baoxue.seed;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;

class DemoPasswordTests {

    @Test
    void isForThisMachineAlone() {
        assertThatCode(() -> started("baoxue-demo", "127.0.0.1")).doesNotThrowAnyException();
        assertThatCode(() -> started("baoxue-demo", "::1")).doesNotThrowAnyException();
        assertThatThrownBy(() -> started("baoxue-demo", "0.0.0.0"))
                .hasMessageContaining("baoxue.seed.demo-password");
        assertThatThrownBy(() -> started("baoxue-demo", null))
                .hasMessageContaining("baoxue.seed.demo-password");
    }

    @Test
    void givesWayToOneThatNobodyElseKnows() {
        assertThatCode(() -> started("chosen for the start", "0.0.0.0")).doesNotThrowAnyException();
    }

    private static void started(String password, @Nullable String address)
            throws UnknownHostException {
        var server = new ServerProperties();
        server.setAddress(address == null ? null : InetAddress.getByName(address));
        var _ = new DemoPassword(new SeedSettings(Path.of("seed-data"), password), server);
    }
}

package org.baoxue.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTests {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "2001:db8:0:7:1:2:3:4, 2001:db8:0:7::/64",
        "2001:0db8:0000:0007:ffff:ffff:ffff:ffff, 2001:db8:0:7::/64",
        "2001:db8:0:8::1, 2001:db8:0:8::/64",
        "0:0:0:0:0:0:0:1, 0:0:0:0::/64",
        "fe80:0:0:0:1:2:3:4%1, fe80:0:0:0::/64",
        "::ffff:10.0.0.1, ::ffff:10.0.0.1",
        "nobody.example, nobody.example",
        "'', ''"
    })
    void isTheAddressOrItsBeginning(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}

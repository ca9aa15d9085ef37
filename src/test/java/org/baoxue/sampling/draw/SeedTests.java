package org.baoxue.sampling.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTests {

    @ParameterizedTest
    @ValueSource(strings = {"5", " ", "~", "dice: 3, 6, 1", "53096217404418835127"})
    void isUsedExactlyAsTyped(String typed) {
        assertThat(new Seed(typed).value()).isEqualTo(typed);
    }

    @Test
    void hasOneTo256Characters() {
        assertThat(Seed.faultIn("9".repeat(256))).isEmpty();
        assertThat(Seed.faultIn("9".repeat(257))).contains("too-long");
        assertThat(Seed.faultIn("")).contains("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123\t", "123\n", "123\u007f", "123\u00e9", "123\uff14", "123骰"})
    void namesTheFirstPositionThatIsNotPrintableAscii(String typed) {
        assertThat(Seed.faultIn(typed)).contains("not-printable-ascii-at-4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Seed(typed))
                .withMessageContaining("at-4");
    }
}

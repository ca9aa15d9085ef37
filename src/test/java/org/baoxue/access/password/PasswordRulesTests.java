package org.baoxue.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.shared.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class PasswordRulesTests {

    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");
    private static final UserId NAME = new UserId("liuyang");

    private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder(4);
    private final PasswordRules rules =
            new PasswordRules(
                    new PasswordSettings(
                            10, 3, 2, Duration.ofDays(90), List.of("passw0rd", "1234")),
                    passwords);

    @ParameterizedTest
    @CsvSource({
        "Kepler+Tycho7, ''",
        "保学保学Kepler12, ''",
        "Kepler+T7, shorter-than-10",
        "keplertycho, fewer-than-3-kinds",
        "keplertycho7, fewer-than-3-kinds",
        "Kepler1234+, easily-guessed",
        "My-PassW0rd-9, easily-guessed",
        "LiuYang-2026x, easily-guessed"
    })
    void aWishKeepsTheRulesOrIsToldTheFault(String wish, String fault) {
        assertThat(String.join(",", rules.faults(wish, NAME, given("other")))).isEqualTo(fault);
    }

    @Test
    void noneIsLongerThanIsHashed() {
        assertThat(rules.faults("Aa1".repeat(25), NAME, given("other")))
                .containsExactly("longer-than-72-bytes");
    }

    @Test
    void theCurrentAndTheRememberedOnesAreRefusedAndOlderOnesNot() {
        var fourth =
                given("First-Kepler-1")
                        .followedBy(passwords.encode("Second-Kepler-2"), DAY, 2)
                        .followedBy(passwords.encode("Third-Kepler-3"), DAY, 2)
                        .followedBy(passwords.encode("Fourth-Kepler-4"), DAY, 2);

        for (var used : List.of("Fourth-Kepler-4", "Third-Kepler-3", "Second-Kepler-2")) {
            assertThat(rules.faults(used, NAME, fourth)).containsExactly("used-before");
        }
        assertThat(rules.faults("First-Kepler-1", NAME, fourth)).isEmpty();
    }

    @Test
    void oneThatWasGivenOrIsOldMustBeChanged() {
        var given = given("First-Kepler-1");
        var chosen = given.followedBy("hash", DAY, 2);

        assertThat(given.mustChange(DAY, Duration.ZERO)).isTrue();
        assertThat(chosen.mustChange(DAY, Duration.ofDays(90))).isFalse();
        assertThat(chosen.mustChange(DAY.plus(Duration.ofDays(90)), Duration.ofDays(90))).isTrue();
        assertThat(chosen.mustChange(DAY.plus(Duration.ofDays(900)), Duration.ZERO)).isFalse();
    }

    private Password given(String text) {
        return Password.given(passwords.encode(text), DAY);
    }
}

package org.baoxue.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.support.Speakers.account;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import org.baoxue.access.Role;
import org.baoxue.access.account.People;
import org.baoxue.support.MovedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

import java.time.Duration;
import java.util.List;
import java.util.Set;

@AttackTest
class GuessingTests {

    private static final String PASSWORD = "correct horse";

    @LocalServerPort int port;
    @Autowired private MovedClock clock;
    @MockitoSpyBean private PasswordEncoder passwords;

    private Stranger stranger;

    @BeforeEach
    void accounts(@Autowired People people) {
        people.open(
                List.of(account("guessed", Role.INSPECTOR), account("timed", Role.INSPECTOR)),
                PASSWORD);
        stranger = new Stranger(port);
    }

    @AfterEach
    void later() {
        clock.moveOn(Duration.ofHours(1));
    }

    @Test
    void theFifthWrongPasswordLocksEvenForTheRightOneUntilTheLockEnds() throws Exception {
        assertThat(stranger.signsIn("guessed", "wrong")).endsWith("/sign-in.html?wrong");
        assertThat(stranger.signsIn("guessed", "wrong")).endsWith("?wrong");
        assertThat(stranger.signsIn("guessed", PASSWORD)).endsWith("?wait=1");
        for (var guess = 3; guess <= 5; guess++) {
            clock.moveOn(Duration.ofSeconds(10));
            assertThat(stranger.signsIn("guessed", "wrong")).endsWith("?wrong");
        }
        clock.moveOn(Duration.ofMinutes(29));
        assertThat(new Stranger(port).signsIn("guessed", PASSWORD)).contains("?locked=");

        clock.moveOn(Duration.ofMinutes(1));
        assertThat(stranger.signsIn("guessed", PASSWORD)).endsWith("/");
    }

    @Test
    void anUnknownNameIsLockedLikeAKnownOne() throws Exception {
        for (var guess = 1; guess <= 5; guess++) {
            clock.moveOn(Duration.ofSeconds(10));
            assertThat(stranger.signsIn("no-such-person", "wrong")).endsWith("?wrong");
        }
        assertThat(stranger.signsIn("no-such-person", "wrong")).contains("?locked=");
    }

    /// Time cannot be measured on a busy machine; the work that takes it can be counted.
    @Test
    void anUnknownNameCostsTheSameWorkAsAWrongPassword() throws Exception {
        for (var name : List.of("timed", "nobody-at-all", "Not A Name!")) {
            clearInvocations(passwords);
            assertThat(stranger.signsIn(name, "wrong")).endsWith("?wrong");
            verify(passwords, times(1)).matches(any(), any());
        }
    }

    /// Of all that a stranger can see, but what is drawn by lot.
    @Test
    void anUnknownNameIsAnsweredLikeAKnownOne() throws Exception {
        assertThat(answered("nobody-there")).isEqualTo(answered("timed"));
    }

    private String answered(String name) throws Exception {
        var answer = new Stranger(port).signsInBy("username=" + name + "&password=x");
        var headers =
                answer.headers().map().entrySet().stream()
                        .filter(header -> !Set.of("date", "x-request-id").contains(header.getKey()))
                        .map(header ->
                                header.getKey()
                                        + header.getValue().stream()
                                                .map(value -> value.replaceAll("=[\\w-]{20,}", "="))
                                                .toList())
                        .sorted()
                        .toList();
        return answer.statusCode() + answer.body() + headers;
    }
}

package org.baoxue.access.tries;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.support.MovedClock;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@ServiceTest
class TriesTests {

    private static final Duration LOCK = Duration.ofMinutes(30);

    private final MovedClock clock = new MovedClock();
    private Tries tries;
    private Tries onAnotherInstance;

    @BeforeEach
    void nobodyHasTried(@Autowired MongoTemplate mongo) {
        mongo.remove(Tally.class).all();
        var settings = new TrySettings(5, 8, 12, LOCK, Duration.ofSeconds(1));
        tries = new Tries(mongo, settings, clock);
        onAnotherInstance = new Tries(mongo, settings, clock);
    }

    @Test
    void pausesGrowFromTheSecondWrongTryOn() {
        wrong("anna", "10.0.0.1");
        assertThat(tries.begin("anna", "10.0.0.1")).isEmpty();
        tries.wrong("anna", "10.0.0.1");

        var held = tries.begin("anna", "10.0.0.1").orElseThrow();
        assertThat(held.locked()).isFalse();
        assertThat(held.pause()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));

        clock.moveOn(Duration.ofSeconds(1));
        wrong("anna", "10.0.0.1");
        assertThat(tries.begin("anna", "10.0.0.1").orElseThrow().pause())
                .isBetween(Duration.ofMillis(1001), Duration.ofSeconds(2));
    }

    @Test
    void theFifthWrongTryLocksTheAccountThereOnEveryInstance() {
        assertThat(guess("anna", 4)).isFalse();
        assertThat(guess("anna", 1)).isTrue();

        assertThat(onAnotherInstance.begin("anna", "10.0.0.1").orElseThrow().locked()).isTrue();
        assertThat(tries.begin("berta", "10.0.0.1")).isEmpty();
    }

    @Test
    void nobodyShutsOutAPersonElsewhere() {
        guess("anna", 5);

        assertThat(tries.begin("anna", "10.9.9.9")).isEmpty();
        tries.right("anna", "10.9.9.9");
        assertThat(tries.begin("anna", "10.0.0.1").orElseThrow().locked()).isTrue();
    }

    @Test
    void wrongTriesFromManyAddressesLockTheAccountEverywhere() {
        for (var address = 1; address < 8; address++) {
            assertThat(wrong("anna", "10.0.0." + address)).isFalse();
        }
        assertThat(wrong("anna", "10.0.0.8")).isTrue();

        assertThat(tries.begin("anna", "10.9.9.9").orElseThrow().locked()).isTrue();
        assertThat(tries.begin("anna.b", "10.9.9.9")).isEmpty();
    }

    @Test
    void anotherAddressOfTheSameNetworkIsNoOther() {
        for (var address = 1; address <= 5; address++) {
            clock.moveOn(Duration.ofSeconds(20));
            wrong("anna", "2001:db8::" + address);
        }

        assertThat(tries.begin("anna", "2001:db8::ffff:1").orElseThrow().locked()).isTrue();
        assertThat(tries.begin("anna", "2001:db8:0:1::1")).isEmpty();
    }

    @Test
    void whoUnlocksAnAccountUnlocksItEverywhereAndNoOther() {
        guess("anna", 5);
        for (var name : List.of("anna", "anna.b", "ann")) {
            for (var address = 1; address < 4; address++) {
                wrong(name, "10.0.1." + address);
            }
        }
        guess("anna.b", 5);

        tries.forget("anna");

        assertThat(tries.begin("anna", "10.0.0.1")).isEmpty();
        assertThat(tries.begin("anna.b", "10.0.0.1").orElseThrow().locked()).isTrue();
    }

    /// A name may be as long as a request.
    @Test
    void keepsNoLongText(@Autowired MongoTemplate mongo) {
        var text = "x".repeat(1_000_000);
        for (var guess = 0; guess < 5; guess++) {
            clock.moveOn(Duration.ofSeconds(20));
            wrong(text, "10.0.0.1");
        }

        assertThat(tries.begin(text, "10.0.0.1").orElseThrow().locked()).isTrue();
        assertThat(mongo.findAll(Tally.class)).allMatch(tally -> tally.id().length() < 200);
    }

    @Test
    void aLockEndsAndEverythingIsForgotten() {
        guess("anna", 5);
        clock.moveOn(LOCK);

        assertThat(tries.begin("anna", "10.0.0.1")).isEmpty();
        tries.wrong("anna", "10.0.0.1");
        assertThat(tries.begin("anna", "10.0.0.1")).isEmpty();
    }

    @Test
    void tryingOnWhileItIsLockedDoesNotLengthenTheLock() {
        guess("anna", 5);
        clock.moveOn(LOCK.dividedBy(2));
        assertThat(tries.begin("anna", "10.0.0.1")).isPresent();
        clock.moveOn(LOCK.dividedBy(2));
        assertThat(tries.begin("anna", "10.0.0.1")).isEmpty();
    }

    @Test
    void anAddressIsLockedWhateverNamesItTries() {
        for (var name = 0; name < 12; name++) {
            wrong("name-" + name, "10.0.0.1");
        }
        assertThat(tries.begin("another", "10.0.0.1").orElseThrow().locked()).isTrue();
        assertThat(tries.begin("another", "10.0.0.2")).isEmpty();
    }

    @Test
    void aTryThatIsHeldBackCountsForNobodyElse() {
        guess("anna", 2);
        for (var held = 0; held < 30; held++) {
            assertThat(tries.begin("anna", "10.0.0.1")).isPresent();
        }
        assertThat(tries.begin("berta", "10.0.0.1")).isEmpty();
    }

    @Test
    void theTypingErrorsOfAnOfficeDoNotAddUpOverTheDay() {
        for (var name = 0; name < 40; name++) {
            clock.moveOn(LOCK.dividedBy(6));
            wrong("name-" + name, "10.0.0.1");
        }
        assertThat(tries.begin("another", "10.0.0.1")).isEmpty();
    }

    @Test
    void aLockIsWholeHoweverSlowlyTheTriesCame() {
        for (var guess = 0; guess < 5; guess++) {
            clock.moveOn(LOCK.dividedBy(6));
            wrong("anna", "10.0.0.1");
        }
        clock.moveOn(LOCK.minusSeconds(1));
        assertThat(tries.begin("anna", "10.0.0.1").orElseThrow().locked()).isTrue();
    }

    @Test
    void anAccountOfOnesOwnDoesNotFreeTheAddress() {
        for (var name = 0; name < 12; name++) {
            wrong("name-" + name, "10.0.0.1");
            if (name < 11) {
                assertThat(tries.begin("own", "10.0.0.1")).isEmpty();
                tries.right("own", "10.0.0.1");
            }
        }
        assertThat(tries.begin("own", "10.0.0.1")).isPresent();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        guess("anna", 4);
        clock.moveOn(Duration.ofMinutes(1));
        assertThat(tries.begin("anna", "10.0.0.1")).isEmpty();
        tries.right("anna", "10.0.0.1");

        wrong("anna", "10.0.0.1");
        assertThat(tries.begin("anna", "10.0.0.1")).isEmpty();
    }

    @Test
    void aCrowdOfTriesAtTheSameMomentIsNoMoreThanTheLimit() throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun =
                    IntStream.range(0, 40)
                            .mapToObj(at ->
                                    crowd.submit(() ->
                                            (at % 2 == 0 ? tries : onAnotherInstance)
                                                    .begin("anna", "10.0.0.1")))
                            .toList();
            var let = 0;
            for (Future<Optional<Held>> each : begun) {
                let += each.get().isEmpty() ? 1 : 0;
            }
            assertThat(let).isEqualTo(5);
        }
    }

    /// Whether the last of them locked it.
    private boolean guess(String account, int times) {
        var locked = false;
        for (var guess = 0; guess < times; guess++) {
            clock.moveOn(Duration.ofSeconds(20));
            locked = wrong(account, "10.0.0.1");
        }
        return locked;
    }

    private boolean wrong(String account, String address) {
        assertThat(tries.begin(account, address)).isEmpty();
        return tries.wrong(account, address);
    }
}

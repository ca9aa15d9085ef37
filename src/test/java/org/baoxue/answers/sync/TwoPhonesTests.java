package org.baoxue.answers.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue.Whole;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Phones answer the same items, offline and at random; requests are dropped, replies are dropped,
/// old requests arrive again. Whatever the interleaving, both see the same in the end and nothing
/// that anyone said is lost.
class TwoPhonesTests {

    private static final List<AnswerKey> ITEMS =
            List.of(AnswerKey.of("child.home-visits"), AnswerKey.of("household.students"));
    private static final Instant NOON = Instant.parse("2019-10-22T04:00:00Z");
    private static final int STEPS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void agreeInTheEndAndLoseNothing(long seed) {
        for (var run = 0; run < 40; run++) {
            play(new Random(seed * 1_000 + run));
        }
    }

    private static void play(Random random) {
        var server = new Server();
        var phones = List.of(new Phone("ann", server), new Phone("bob", server));
        for (var step = 0; step < STEPS; step++) {
            var phone = phones.get(random.nextInt(phones.size()));
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> phone.answer(random);
                case 3, 4 -> phone.sync();
                case 5 -> phone.syncWithoutHearing();
                case 6 -> server.hearAgain(random);
                default -> phone.look();
            }
        }
        phones.forEach(Phone::sync);
        phones.forEach(Phone::look);
        assertThat(phones.get(0).seen).isEqualTo(phones.get(1).seen);
        ITEMS.forEach(item -> check(server.answer(item), phones));
    }

    private static void check(Answer answer, List<Phone> phones) {
        var made = phones.stream().flatMap(phone -> phone.made.stream()).toList();
        var ofItem = made.stream().filter(change -> change.key().equals(answer.key())).toList();
        // Every change arrived once, and says what it said.
        assertThat(answer.entries())
                .extracting(Entry::change)
                .containsExactlyInAnyOrderElementsOf(ofItem.stream().map(Change::id).toList());
        for (var change : ofItem) {
            assertThat(answer.entry(change.id()).orElseThrow().said()).isEqualTo(change.said());
        }
        assertThat(answer.rivals()).noneMatch(rival -> rival.said().equals(answer.said()));
        phones.forEach(phone -> lastWordStands(answer, phone));
    }

    /// What someone said last of an item stands, or contests what stands, or was changed by
    /// somebody who had seen it.
    private static void lastWordStands(Answer answer, Phone phone) {
        var last = phone.lastOf(answer.key());
        if (last == null) {
            return;
        }
        var line = answer.entry(last.id()).orElseThrow();
        var open = answer.rivals().contains(line);
        var stands = answer.said().equals(line.said());
        var seenByWhoChangedIt = line.fate() != Fate.CONTESTED && line.version() < answer.version();
        assertThat(open || stands || seenByWhoChangedIt || settled(answer, line))
                .as("%s of %s", line, answer)
                .isTrue();
    }

    private static boolean settled(Answer answer, Entry line) {
        return answer.entries().stream().anyMatch(entry -> entry.settles().contains(line.change()));
    }

    private static final class Server {

        private final Map<AnswerKey, Answer> answers = new HashMap<>();
        private final List<Runnable> heard = new ArrayList<>();

        Answer answer(AnswerKey key) {
            return answers.getOrDefault(key, Answer.none(key));
        }

        void hear(String by, List<Change> batch) {
            heard.add(() -> merge(by, batch));
            merge(by, batch);
        }

        /// The network delivers an old request a second time.
        void hearAgain(Random random) {
            if (!heard.isEmpty()) {
                var before = Map.copyOf(answers);
                heard.get(random.nextInt(heard.size())).run();
                assertThat(answers).isEqualTo(before);
            }
        }

        private void merge(String by, List<Change> batch) {
            for (var change : batch) {
                var merged = new Merging(new UserId(by), NOON).merge(answer(change.key()), change);
                answers.put(change.key(), merged.answer());
            }
        }
    }

    private static final class Phone {

        private final String owner;
        private final Server server;
        private final Deque<Change> queue = new ArrayDeque<>();
        private final List<Change> made = new ArrayList<>();
        private final Map<AnswerKey, Integer> versions = new HashMap<>();
        private final Map<AnswerKey, Answer> seen = new HashMap<>();
        private final HashSet<String> confirmed = new HashSet<>();

        Phone(String owner, Server server) {
            this.owner = owner;
            this.server = server;
        }

        void answer(Random random) {
            var key = ITEMS.get(random.nextInt(ITEMS.size()));
            var said =
                    random.nextInt(5) == 0 ? Said.NOTHING : Said.of(new Whole(random.nextInt(4)));
            var change =
                    new Change(
                            owner + "-" + made.size(),
                            key,
                            said,
                            versions.getOrDefault(key, 0),
                            unheardOf(key),
                            NOON);
            made.add(change);
            queue.add(change);
        }

        /// The own last change of the item, where its outcome was not heard.
        private @Nullable String unheardOf(AnswerKey key) {
            var last = lastOf(key);
            return last == null || confirmed.contains(last.id()) ? null : last.id();
        }

        @Nullable Change lastOf(AnswerKey key) {
            return made.reversed().stream()
                    .filter(change -> change.key().equals(key))
                    .findFirst()
                    .orElse(null);
        }

        void sync() {
            syncWithoutHearing();
            queue.forEach(change -> confirmed.add(change.id()));
            queue.clear();
            look();
        }

        /// The batch arrives; the reply does not.
        void syncWithoutHearing() {
            server.hear(owner, List.copyOf(queue));
        }

        /// Only what is not waiting to be sent is shown anew.
        void look() {
            for (var key : ITEMS) {
                if (queue.stream().noneMatch(change -> change.key().equals(key))) {
                    seen.put(key, server.answer(key));
                    versions.put(key, server.answer(key).version());
                }
            }
        }
    }
}

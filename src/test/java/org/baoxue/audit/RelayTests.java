package org.baoxue.audit;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.registry.Town;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Recorded;
import org.baoxue.shared.TownId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Look;
import org.baoxue.support.ServiceTest;
import org.baoxue.support.Speakers;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@ServiceTest
class RelayTests {

    private static final Caller KEEPER = Speakers.caller("county", Role.COUNTY_OFFICE);

    @Autowired private Keeping keeping;
    @Autowired private Trail trail;
    @Autowired private Ageing ageing;
    @Autowired private Relay relay;
    @Autowired private MongoTemplate mongo;
    @Autowired private ApplicationEventPublisher events;

    @Test
    void tellsOfAChangeOnceWithTheHashesBeforeAndAfter() {
        var id = new TownId("619801101");
        enter(id, "甲镇");
        rename(id, 0, "乙镇");
        rename(id, 0, "乙镇");
        relay.relay();
        var links = links("619801");
        assertThat(links)
                .extracting(AuditEvent::action)
                .containsExactly("registry.record.enter", "registry.record.correct");
        var entered = links.getFirst();
        var corrected = links.getLast();
        assertThat(entered.before()).isNull();
        assertThat(entered.fields()).isEmpty();
        assertThat(corrected.before()).isEqualTo(entered.after()).isNotEqualTo(corrected.after());
        assertThat(corrected.fields()).containsExactly("history", "name", "nameKeys", "version");
        assertThat(corrected.subject()).isEqualTo(id.value());
        assertThat(corrected.by()).isEqualTo(new UserId("county"));
    }

    @Test
    void keepsTheChangeAndItsActTogetherUntilSomebodyRelaysIt() {
        var id = new TownId("619802101");
        relay.stop();
        enter(id, "甲镇");
        assertThat(outbox(id)).hasSize(1);
        assertThat(links("619802")).isEmpty();
        relay.start();
        relay.relayAll();
        assertThat(links("619802")).hasSize(1);
        assertThat(outbox(id)).isEmpty();
    }

    @Test
    void tellsAnActOnceHoweverOftenACrashCutsItsRelaying() {
        var id = new TownId("619803101");
        relay.stop();
        enter(id, "甲镇");
        var before = requireNonNull(mongo.findById(id.value(), Document.class, "towns"));
        relay.relay();
        // What was on the trail already was not taken out yet.
        mongo.save(before, "towns");
        relay.start();
        rename(id, 0, "乙镇");
        relay.relayAll();
        relay.relayAll();
        assertThat(links("619803")).hasSize(2);
        assertThat(outbox(id)).isEmpty();
    }

    @Test
    void letsSeveralAddAtOnceWithoutGapOrDouble() throws Exception {
        var towns = IntStream.range(101, 161).mapToObj(n -> new TownId("619804" + n)).toList();
        towns.forEach(id -> enter(id, "镇" + id));
        var others = Stream.generate(() -> new Relay(mongo, trail, ageing)).limit(3).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks =
                    Stream.concat(others.stream(), Stream.of(relay))
                            .<Callable<Void>>map(one ->
                                    () -> {
                                        one.relayAll();
                                        return null;
                                    })
                            .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        var links = links("619804");
        assertThat(links).extracting(AuditEvent::subject).doesNotHaveDuplicates().hasSize(60);
        assertThat(links)
                .extracting(AuditEvent::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 60).mapToObj(Long::valueOf).toList());
    }

    @Test
    void hasALookOnTheTrailBeforeItIsShown() {
        var act = new Recorded("registry.citizenId.look", new UserId("county"), Instant.now());
        events.publishEvent(new Look("619805", new TownId("619805101"), act, "核对学籍"));
        assertThat(links("619805")).extracting(AuditEvent::reason).containsExactly("核对学籍");
    }

    @Test
    void tellsOfManyEnteredTogetherInOneLink() {
        var towns =
                IntStream.range(101, 121)
                        .mapToObj(n -> Town.of(new TownId("619806" + n), "镇" + n))
                        .toList();
        assertThat(keeping.enterAll(towns, KEEPER)).isEmpty();
        assertThat(keeping.enterAll(towns, KEEPER)).isEmpty();
        relay.relay();
        assertThat(links("619806"))
                .singleElement()
                .extracting(AuditEvent::subject)
                .isEqualTo("619806101");
    }

    @Test
    void tellsNothingOfWhatWasRefused() {
        var id = new TownId("619807101");
        enter(id, "甲镇");
        var inspector = Speakers.caller("ins", Role.INSPECTOR);
        keeping.enter(Town.of(id, "乙镇"), KEEPER);
        keeping.enter(Town.of(new TownId("619807102"), "乙镇"), inspector);
        rename(id, 7, "丙镇");
        relay.relay();
        assertThat(links("619807")).hasSize(1);
    }

    private void enter(TownId id, String name) {
        assertThat(keeping.enter(Town.of(id, name), KEEPER).objection()).isEmpty();
    }

    private void rename(TownId id, int base, String name) {
        keeping.correct(Town.class, id, base, town -> Outcome.done(Town.of(id, name)), KEEPER);
    }

    private List<Document> outbox(TownId id) {
        var found = mongo.findById(id.value(), Document.class, "towns");
        return found == null ? List.of() : found.getList("outbox", Document.class, List.of());
    }

    private List<AuditEvent> links(String stream) {
        try (var links = trail.links(stream)) {
            return links.toList();
        }
    }
}

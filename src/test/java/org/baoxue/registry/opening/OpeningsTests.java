package org.baoxue.registry.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baoxue.support.Speakers.caller;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.registry.opening.Openings.Wish;
import org.baoxue.registry.opening.RecordOpening.Kind;
import org.baoxue.shared.ChildId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.VillageId;
import org.baoxue.support.MovedClock;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@ServiceTest
class OpeningsTests {

    private static final OpeningSettings SETTINGS =
            new OpeningSettings(Duration.ofHours(3), 4, Duration.ofDays(30));
    private static final ChildId CHILD = new ChildId("617755101201-00001-1");

    private final MovedClock clock = new MovedClock();
    private final Caller anna = caller("opener-anna", Role.TOWN);
    private final Caller berta = caller("opener-berta", Role.TOWN);
    @Autowired private MongoTemplate mongo;
    @Autowired private ApplicationEventPublisher events;
    private Openings openings;
    private Openings onAnotherInstance;

    @BeforeEach
    void nothingIsOpen() {
        mongo.remove(
                Query.query(Criteria.where("by").in("opener-anna", "opener-berta")),
                RecordOpening.class);
        openings = new Openings(mongo, events, SETTINGS, clock);
        onAnotherInstance = new Openings(mongo, events, SETTINGS, clock);
    }

    @Test
    void isOpenOnEveryInstanceToOnePersonUntilItsEnd() {
        openings.open(wish(CHILD), anna);
        assertThat(onAnotherInstance.isOpen(CHILD, anna)).isTrue();
        assertThat(onAnotherInstance.isOpen(CHILD, berta)).isFalse();
        assertThat(onAnotherInstance.isOpen(child(2), anna)).isFalse();
        clock.moveOn(SETTINGS.length());
        assertThat(openings.isOpen(CHILD, anna)).isFalse();
        assertThat(onAnotherInstance.isOpen(CHILD, anna)).isFalse();
    }

    @Test
    void openingAgainDoesNotPutOffTheEndAndCountsOnce() {
        var first = openings.open(wish(CHILD), anna);
        clock.moveOn(Duration.ofHours(1));
        assertThat(onAnotherInstance.open(wish(CHILD), anna)).isEqualTo(first);
    }

    @Test
    void aDaysLastIsFollowedByThoseOfTheNextDay() {
        for (var number = 1; number <= SETTINGS.perDay(); number++) {
            assertThat(openings.open(wish(child(number)), anna)).isInstanceOf(Outcome.Done.class);
        }
        assertThat(onAnotherInstance.open(wish(child(9)), anna).objection())
                .contains(new TooManyOpenings(SETTINGS.perDay()));
        assertThat(openings.open(wish(child(9)), berta)).isInstanceOf(Outcome.Done.class);
        clock.moveOn(Duration.ofDays(1));
        assertThat(openings.open(wish(child(9)), anna)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aCrowdAtTheSameMomentOpensNoMoreThanMayBe() throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun =
                    IntStream.range(0, 20)
                            .mapToObj(at ->
                                    crowd.submit(() ->
                                            (at % 2 == 0 ? openings : onAnotherInstance)
                                                    .open(wish(child(10 + at)), anna)))
                            .toList();
            var open = 0;
            for (Future<Outcome<RecordOpening>> each : begun) {
                open += each.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(open).isEqualTo(SETTINGS.perDay());
        }
    }

    @Test
    void nothingIsOpenThatTheTrailWasNotToldOf() {
        var duringAnOutage = new Openings(mongo, OpeningsTests::refuse, SETTINGS, clock);
        assertThatThrownBy(() -> duringAnOutage.open(wish(CHILD), anna))
                .hasMessage("outage at Look");
        assertThat(openings.isOpen(CHILD, anna)).isFalse();
        assertThat(count()).isZero();
    }

    @Test
    void oneThatIsRefusedIsNotToldAsOpened() {
        var none = new OpeningSettings(SETTINGS.length(), 0, SETTINGS.keep());
        assertThat(new Openings(mongo, OpeningsTests::refuse, none, clock).open(wish(CHILD), anna))
                .extracting(Outcome::objection)
                .isEqualTo(Optional.of(new TooManyOpenings(0)));
    }

    @Test
    void asLongAsADaysAreCountedTheyAreKept() {
        var day = Duration.ofDays(1);
        assertThat(new OpeningSettings(SETTINGS.length(), 4, day).keep()).isEqualTo(day);
        assertThatThrownBy(() -> new OpeningSettings(SETTINGS.length(), 4, day.minusSeconds(1)))
                .hasMessage("baoxue.openings.keep must be 1d or more");
    }

    @Test
    void whatEndedLongAgoIsForgotten() {
        var forgetting = new ForgettingOpenings(mongo, SETTINGS, clock);
        openings.open(wish(CHILD), anna);
        clock.moveOn(SETTINGS.keep());
        forgetting.forget();
        assertThat(count()).isEqualTo(1);
        clock.moveOn(SETTINGS.length().plusSeconds(1));
        forgetting.forget();
        assertThat(count()).isZero();
    }

    private static void refuse(Object event) {
        throw new IllegalStateException("outage at " + event.getClass().getSimpleName());
    }

    private long count() {
        return mongo.count(
                Query.query(Criteria.where("by").is("opener-anna")), RecordOpening.class);
    }

    private static ChildId child(int number) {
        return new ChildId("617755101201-00001-" + number);
    }

    private static Wish wish(ChildId child) {
        return new Wish(Kind.CHILD, child, new VillageId("617755101201"), true, "走访核实");
    }
}

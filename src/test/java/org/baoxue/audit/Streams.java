package org.baoxue.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.Caller;
import org.baoxue.access.Role;
import org.baoxue.registry.Town;
import org.baoxue.registry.keeping.Keeping;
import org.baoxue.shared.TownId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Told;
import org.baoxue.support.Speakers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// Streams of the trail as tests want them, and what could be told on one.
record Streams(Keeping keeping, Auditing auditing) {

    private static final Caller KEEPER = Speakers.caller("county", Role.COUNTY_OFFICE);

    /// A stream of so many links.
    void begin(String county, int links) {
        more(county, 1, links);
        assertThat(auditing.verify(county).orElseThrow().sound()).isTrue();
    }

    /// Enters towns of these numbers, and relays what that tells.
    void more(String county, int first, int last) {
        IntStream.rangeClosed(first, last)
                .mapToObj(n -> Town.of(new TownId(county + "10" + n), "镇"))
                .forEach(town -> assertThat(keeping.enter(town, KEEPER).objection()).isEmpty());
        auditing.verify(county);
    }

    static Told told(String stream, int day) {
        return new Told(
                stream + "-act" + day,
                stream,
                day(day),
                "some.thing",
                stream + "101",
                new UserId("county"),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null);
    }

    static Instant day(int day) {
        return Instant.parse("2019-10-22T00:00:00Z").plus(Duration.ofDays(day));
    }
}

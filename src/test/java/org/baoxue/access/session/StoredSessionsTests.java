package org.baoxue.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.access.account.Callers;
import org.baoxue.support.MovedClock;
import org.baoxue.support.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.Duration;

@ServiceTest
class StoredSessionsTests {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);

    private final MovedClock clock = new MovedClock();
    private StoredSessions sessions;

    @BeforeEach
    void prepare(@Autowired MongoTemplate mongo, @Autowired Callers callers) {
        sessions = new StoredSessions(mongo, callers, new SessionSettings(IDLE, LONGEST), clock);
    }

    @Test
    void aSessionThatIsNotUsedEnds() {
        var id = begun();

        clock.moveOn(IDLE.minusSeconds(5));
        assertThat(sessions.findById(id)).isNotNull();
        clock.moveOn(Duration.ofSeconds(5));
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void aSessionThatIsUsedAllTheTimeEndsAllTheSame() {
        var id = begun();

        for (var quarter = 1; quarter < LONGEST.dividedBy(Duration.ofMinutes(15)); quarter++) {
            clock.moveOn(Duration.ofMinutes(15));
            var used = sessions.findById(id);
            assertThat(used).as("after %s quarters of an hour", quarter).isNotNull();
            used.setLastAccessedTime(clock.instant());
            sessions.save(used);
        }
        clock.moveOn(Duration.ofMinutes(15));
        assertThat(sessions.findById(id)).isNull();
    }

    private String begun() {
        var session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }
}

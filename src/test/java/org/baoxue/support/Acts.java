package org.baoxue.support;

import org.baoxue.shared.store.Told;
import org.baoxue.shared.store.Written;
import org.springframework.test.context.event.ApplicationEvents;

import java.util.stream.Stream;

/// What was done while a test ran, as the trail is told of it.
public final class Acts {

    private Acts() {}

    /// Those of an action, such as `slips.slip.sign`.
    public static Stream<Told> of(ApplicationEvents events, String action) {
        return events.stream(Written.class)
                .map(Written::told)
                .filter(told -> told.action().equals(action));
    }
}

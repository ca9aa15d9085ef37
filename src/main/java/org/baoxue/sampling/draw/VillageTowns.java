package org.baoxue.sampling.draw;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// In which town a village lies. Its own line in the frame says so; a village without one, where
/// only its households could be drawn, lies in the town whose code its own starts with. Only lines
/// that differ from that rule are kept.
final class VillageTowns {

    private static final int TOWN_DIGITS = 9;

    private final Map<String, String> exceptions = new HashMap<>();

    static VillageTowns in(Frame frame) {
        var towns = new VillageTowns();
        frame.forEach(Set.of(Stage.VILLAGE), _ -> true, towns::note);
        return towns;
    }

    String townOf(String village) {
        var exception = exceptions.get(village);
        return exception == null ? start(village) : exception;
    }

    private void note(FrameUnit village) {
        if (!start(village.code()).equals(village.parent())) {
            exceptions.put(village.code(), village.parent());
        }
    }

    private static String start(String village) {
        return village.substring(0, Math.min(TOWN_DIGITS, village.length()));
    }
}

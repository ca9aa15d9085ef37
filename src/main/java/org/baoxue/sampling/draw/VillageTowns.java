package org.baoxue.sampling.draw;

import java.util.HashMap;
import java.util.Map;

/// In which town a village lies. Its own line in the frame says so; a village without one, where
/// only its households could be drawn, lies in the town whose code its own starts with. Only lines
/// that differ from that rule are kept.
final class VillageTowns {

    private static final int TOWN_DIGITS = 9;

    private final Map<String, String> exceptions = new HashMap<>();

    static VillageTowns in(Frame frame) {
        var towns = new VillageTowns();
        frame.forEach(unit -> {
            if (unit.stage() == Stage.VILLAGE && !start(unit.code()).equals(unit.parent())) {
                towns.exceptions.put(unit.code(), unit.parent());
            }
        });
        return towns;
    }

    String of(String village) {
        var exception = exceptions.get(village);
        return exception == null ? start(village) : exception;
    }

    private static String start(String village) {
        return village.substring(0, Math.min(TOWN_DIGITS, village.length()));
    }
}

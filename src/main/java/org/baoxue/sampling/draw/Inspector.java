package org.baoxue.sampling.draw;

import java.util.Collection;
import java.util.Set;

/// Who may be drawn into a team.
///
/// @param places the codes of all places where the inspector lives, works or has kin; someone of a
///   school is of its village and town only if those are named, too
public record Inspector(String code, Set<String> places) {

    public Inspector {
        FrameUnit.requireCode("inspector", code);
        places.forEach(place -> FrameUnit.requireCode("place", place));
        places = Set.copyOf(places);
    }

    /// Nobody inspects a place that they belong to: not that place itself, nothing that lies in
    /// theirs, and nothing that theirs lies in.
    public boolean mayInspect(Collection<String> units) {
        return units.stream()
                .noneMatch(unit ->
                        places.stream()
                                .anyMatch(place -> holds(place, unit) || holds(unit, place)));
    }

    /// Divisions (a code of digits) hold what their code starts; schools and households hold only
    /// themselves.
    private static boolean holds(String outer, String inner) {
        boolean division = outer.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return division ? inner.startsWith(outer) : inner.equals(outer);
    }
}

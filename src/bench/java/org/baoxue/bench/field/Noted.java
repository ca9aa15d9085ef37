package org.baoxue.bench.field;

import org.baoxue.bench.field.Outing.Checklist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A change that a phone has noted, as the API takes it.
///
/// @param base the version that the phone saw
record Noted(String id, String key, Map<String, ?> value, int base) {

    /// So many go in one request.
    static final int BATCH = 12;

    static Noted tick(String key, boolean yes, int base) {
        return new Noted(UUID.randomUUID().toString(), key, Map.of("yes", yes), base);
    }

    /// Every tick of a checklist the same way, and a number wherever one is asked for.
    static List<List<Noted>> batches(Checklist checklist, boolean yes) {
        var ticks = checklist.ticks().stream().map(key -> tick(key, yes, 0));
        var numbers = checklist.numbers().stream().map(key -> number(key));
        var all = Stream.concat(ticks, numbers).toList();
        return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
                .mapToObj(from -> all.subList(from, Math.min(from + BATCH, all.size())))
                .toList();
    }

    private static Noted number(String key) {
        return new Noted(UUID.randomUUID().toString(), key, Map.of("number", 2), 0);
    }
}

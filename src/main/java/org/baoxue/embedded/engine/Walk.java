package org.baoxue.embedded.engine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A way through one index: which stretches of it, in which direction, and what is gained by it.
///
/// @param index none for the documents themselves, which stand in the order of `_id`
/// @param bounded whether conditions leave out a part of the index
/// @param exact whether it looks up single keys, and nothing between two
/// @param ordered whether the documents come in the order asked for
/// @param merged whether the stretches must be merged for that
/// @param repeats whether a document may come twice
record Walk(
        View.@Nullable Indexed index,
        List<Stretch> stretches,
        boolean bounded,
        boolean exact,
        boolean ordered,
        boolean merged,
        boolean back,
        boolean repeats) {

    /// More combinations of points than these are not worth their while.
    private static final int MOST_STRETCHES = 5000;

    private static final byte[] END = {(byte) 0xFF, (byte) 0xFF};

    /// From a key on, up to another that is not in it.
    static final class Stretch {
        final byte[] from;
        final byte[] to;

        /// Where the codes of the fields begin by which stretches are merged.
        final int mergedFrom;

        Stretch(byte[] from, byte[] to, int mergedFrom) {
            this.from = from;
            this.to = to;
            this.mergedFrom = mergedFrom;
        }
    }

    /// None where the index may lack documents that are looked for.
    static @Nullable Walk over(View.@Nullable Indexed index, List<Filter.Term> terms, Order order) {
        return new Maker(index, order).make(terms);
    }

    private static final class Maker {

        private final View.@Nullable Indexed index;
        private final Order order;
        private final List<IndexSpec.Field> fields;
        private final List<@Nullable Bound> bounds = new ArrayList<>();
        private boolean backwards;
        private int firstSorted = -1;

        Maker(View.@Nullable Indexed index, Order order) {
            this.index = index;
            this.order = order;
            var own = index == null ? IndexSpec.ID : index.spec();
            this.fields = new ArrayList<>(own.fields());
            if (index != null && fields.stream().noneMatch(field -> field.name().equals("_id"))) {
                fields.add(IndexSpec.ID.fields().getFirst());
            }
        }

        @Nullable Walk make(List<Filter.Term> terms) {
            findBounds(terms);
            if (index != null && index.spec().sparse() && !leavesOutMissing()) {
                return null;
            }
            boolean ordered = isOrdered();
            var stretches = stretches(ordered);
            boolean repeats = index != null && index.arrays() != 0;
            boolean merged =
                    ordered && firstSorted > 0 && stretches.size() > 1 && hasPointsBefore();
            return new Walk(
                    index,
                    stretches,
                    !bounds.isEmpty(),
                    bounds.size() == fields.size() && bounds.getLast() instanceof Bound.Points,
                    ordered,
                    merged,
                    backwards && ordered,
                    repeats);
        }

        /// One bound for each field from the first on, as long as points lead on.
        private void findBounds(List<Filter.Term> terms) {
            int arrays = 0;
            int product = 1;
            for (int at = 0; at < fields.size(); at++) {
                boolean array = isArray(at);
                var bound = bound(fields.get(at).name(), terms, array);
                if (bound == null || (array && arrays++ > 0)) {
                    return;
                }
                if (bound instanceof Bound.Points points) {
                    product *= Math.max(1, points.codes().size());
                    if (product > MOST_STRETCHES) {
                        return;
                    }
                }
                bounds.add(bound);
                if (bound instanceof Bound.Range) {
                    return;
                }
            }
        }

        /// Ranges meet in one, unless different elements of an array may meet each of them.
        private @Nullable Bound bound(String field, List<Filter.Term> terms, boolean array) {
            Bound best = null;
            for (var term : terms) {
                var next = term.path().equals(field) ? Bound.of(term) : null;
                if (next != null) {
                    if (best == null) {
                        best = next;
                    } else if (next instanceof Bound.Points points) {
                        best = fewer(best, points);
                    } else if (best instanceof Bound.Range one
                            && next instanceof Bound.Range two
                            && !array) {
                        best = one.within(two);
                    }
                }
            }
            return best;
        }

        private static Bound fewer(Bound best, Bound.Points points) {
            return best instanceof Bound.Points old && old.codes().size() <= points.codes().size()
                    ? best
                    : points;
        }

        private boolean isArray(int field) {
            return index != null && index.array(field);
        }

        /// The `_id` that stands behind the index's own fields says nothing of these.
        private boolean leavesOutMissing() {
            int own = index == null ? 0 : index.spec().fields().size();
            return bounds.stream()
                    .limit(own)
                    .anyMatch(
                            bound -> !(bound instanceof Bound.Points points && points.withNull()));
        }

        private boolean isOrdered() {
            var asked = order.fields();
            int next = 0;
            for (int at = 0; at < fields.size() && next < asked.size(); at++) {
                var field = fields.get(at);
                var sorted = asked.get(next);
                if (field.name().equals(sorted.name()) && !isArray(at)) {
                    boolean turned = field.ascending() != sorted.ascending();
                    if (firstSorted >= 0 && turned != backwards) {
                        return false;
                    }
                    if (firstSorted < 0) {
                        firstSorted = at;
                        backwards = turned;
                    }
                    next++;
                } else if ((firstSorted >= 0 && !isOnePoint(at))
                        || at >= bounds.size()
                        || !(bounds.get(at) instanceof Bound.Points)) {
                    return false;
                }
            }
            return next == asked.size();
        }

        private boolean isOnePoint(int field) {
            return field < bounds.size()
                    && bounds.get(field) instanceof Bound.Points points
                    && points.codes().size() == 1;
        }

        private boolean hasPointsBefore() {
            for (int at = 0; at < firstSorted; at++) {
                if (!isOnePoint(at)) {
                    return true;
                }
            }
            return false;
        }

        private List<Stretch> stretches(boolean ordered) {
            var prefixes = new ArrayList<Prefix>(List.of(new Prefix(new byte[0], 0)));
            for (int at = 0; at < bounds.size(); at++) {
                boolean ascending = fields.get(at).ascending();
                boolean beforeSorted = ordered && at < firstSorted;
                if (bounds.get(at) instanceof Bound.Range range) {
                    return prefixes.stream().map(prefix -> prefix.range(range, ascending)).toList();
                } else if (bounds.get(at) instanceof Bound.Points points) {
                    var longer = new ArrayList<Prefix>();
                    for (var prefix : prefixes) {
                        points.codes()
                                .forEach(code ->
                                        longer.add(
                                                prefix.with(
                                                        turned(code, ascending), beforeSorted)));
                    }
                    prefixes = longer;
                }
            }
            return prefixes.stream()
                    .sorted((one, other) -> Arrays.compareUnsigned(one.bytes, other.bytes))
                    .map(Prefix::all)
                    .toList();
        }
    }

    private static byte[] turned(byte[] code, boolean ascending) {
        if (ascending) {
            return code;
        }
        var turned = code.clone();
        for (int at = 0; at < turned.length; at++) {
            turned[at] = (byte) ~turned[at];
        }
        return turned;
    }

    private static final class Prefix {
        final byte[] bytes;
        final int mergedFrom;

        Prefix(byte[] bytes, int mergedFrom) {
            this.bytes = bytes;
            this.mergedFrom = mergedFrom;
        }

        Prefix with(byte[] code, boolean beforeSorted) {
            var longer = joined(code);
            return new Prefix(longer, beforeSorted ? longer.length : mergedFrom);
        }

        Stretch all() {
            return new Stretch(bytes, bytes.length == 0 ? END : Keys.after(bytes), mergedFrom);
        }

        Stretch range(Bound.Range range, boolean ascending) {
            return ascending
                    ? new Stretch(joined(range.from), joined(range.to), mergedFrom)
                    : new Stretch(
                            joined(Keys.after(turned(range.to, false))),
                            joined(Keys.after(turned(range.from, false))),
                            mergedFrom);
        }

        private byte[] joined(byte[] more) {
            var joined = Arrays.copyOf(bytes, bytes.length + more.length);
            System.arraycopy(more, 0, joined, bytes.length, more.length);
            return joined;
        }
    }
}

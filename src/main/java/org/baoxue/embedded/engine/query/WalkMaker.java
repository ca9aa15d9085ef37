package org.baoxue.embedded.engine.query;

import org.baoxue.embedded.engine.filter.Filter;
import org.baoxue.embedded.engine.keys.IndexSpec;
import org.baoxue.embedded.engine.keys.Order;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes the [Walk] over one index: the bounds that the conditions set to its fields, from the
/// first on, and the order in which its documents come.
final class WalkMaker {

    /// More combinations of points than these are not worth their while.
    private static final int MOST_STRETCHES = 5000;

    private final View.@Nullable Indexed index;
    private final Order order;
    private final List<IndexSpec.Field> fields;
    private final List<@Nullable Bound> bounds = new ArrayList<>();
    private boolean backwards;
    private int firstSorted = -1;

    WalkMaker(View.@Nullable Indexed index, Order order) {
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
        boolean merged = ordered && firstSorted > 0 && stretches.size() > 1 && hasPointsBefore();
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
                .anyMatch(bound -> !(bound instanceof Bound.Points points && points.withNull()));
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

    private List<Walk.Stretch> stretches(boolean ordered) {
        var prefixes = List.of(Prefix.NONE);
        for (int at = 0; at < bounds.size(); at++) {
            boolean ascending = fields.get(at).ascending();
            boolean beforeSorted = ordered && at < firstSorted;
            if (bounds.get(at) instanceof Bound.Range range) {
                return prefixes.stream().map(prefix -> prefix.range(range, ascending)).toList();
            } else if (bounds.get(at) instanceof Bound.Points points) {
                prefixes =
                        prefixes.stream()
                                .flatMap(prefix ->
                                        points.codes().stream()
                                                .map(code ->
                                                        prefix.with(code, ascending, beforeSorted)))
                                .toList();
            }
        }
        return prefixes.stream()
                .sorted((one, other) -> Arrays.compareUnsigned(one.bytes(), other.bytes()))
                .map(Prefix::all)
                .toList();
    }
}

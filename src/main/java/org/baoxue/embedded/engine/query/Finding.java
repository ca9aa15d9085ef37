package org.baoxue.embedded.engine.query;

import de.bwaldvogel.mongo.bson.Document;

import org.baoxue.embedded.engine.error.Errors;
import org.baoxue.embedded.engine.keys.Order;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Answers a query: walks as planned, looks at each document once more, sorts what did not come in
/// order, and leaves off what was not asked for. Nothing is held but what must be sorted.
public final class Finding {

    /// How many documents are looked at between looks at the clock.
    private static final int STRETCH = 128;

    /// What a key that was seen takes beside its bytes.
    private static final int SEEN = 64;

    private final Source source;
    private final Query query;
    private final View view;
    private final Plan plan;
    private long examined;

    public Finding(Source source, Query query, String command) {
        this.source = source;
        this.query = query;
        this.view = source.view();
        this.plan = Planner.plan(view, query, source.resultBytes());
        if (!plan.served() && wantsFew()) {
            source.counters()
                    .scanned(source.namespace(), Shape.of(command, query), view.documents().size());
        }
    }

    public Plan plan() {
        return plan;
    }

    private boolean wantsFew() {
        return !query.filter().isEmpty() || (!plan.ordered() && query.needed() > 0);
    }

    public Iterator<Document> documents() {
        var found = found();
        return Iterators.mapped(found, Found::document);
    }

    public Iterator<Found> found() {
        countUses();
        var matching = Iterators.filtered(candidates(), this::isWanted);
        var ordered =
                plan.ordered()
                        ? matching
                        : Sorting.sorted(
                                matching,
                                new Order(query.sort()),
                                query.needed(),
                                source.resultBytes());
        return Iterators.part(ordered, query.skip(), query.limit());
    }

    private void countUses() {
        for (var walk : plan.walks()) {
            if (walk.index() != null) {
                walk.index().uses().increment();
            } else if (walk.bounded()) {
                view.idUses().increment();
            }
        }
    }

    private Iterator<Found> candidates() {
        if (isLookUp()) {
            return lookedUp();
        }
        var walks = plan.walks();
        if (walks.size() == 1) {
            var walking = new Walking(view, walks.getFirst());
            return walks.getFirst().repeats() ? once(walking) : walking;
        }
        var walkings =
                walks.stream().<Iterator<Found>>map(walk -> new Walking(view, walk)).toList();
        return once(plan.ordered() ? merged(walkings) : Iterators.joined(walkings));
    }

    /// Documents named by `_id` are fetched without a walk.
    private boolean isLookUp() {
        var first = plan.walks().getFirst();
        return plan.walks().size() == 1 && first.index() == null && first.exact();
    }

    private Iterator<Found> lookedUp() {
        var walk = plan.walks().getFirst();
        var stretches = walk.back() ? walk.stretches().reversed() : walk.stretches();
        return stretches.stream()
                .flatMap(stretch ->
                        Stream.ofNullable(view.documents().get(stretch.from))
                                .map(bson -> new Found(stretch.from, bson)))
                .iterator();
    }

    private Iterator<Found> merged(List<Iterator<Found>> parts) {
        var order = new Order(query.sort());
        Comparator<Found> byCode =
                (one, other) ->
                        Arrays.compareUnsigned(
                                order.code(one.document()), order.code(other.document()));
        return Iterators.merged(parts, byCode);
    }

    private Iterator<Found> once(Iterator<Found> all) {
        Set<byte[]> seen = new TreeSet<>(Arrays::compareUnsigned);
        var bytes = new long[1];
        return Iterators.filtered(
                all,
                found -> {
                    boolean first = seen.add(found.key());
                    bytes[0] += first ? SEEN + found.key().length : 0;
                    if (bytes[0] > source.resultBytes()) {
                        throw Errors.tooMuchMemory(source.resultBytes());
                    }
                    return first;
                });
    }

    private boolean isWanted(Found found) {
        source.counters().examined.increment();
        if (++examined % STRETCH == 0
                && query.deadline() != 0
                && System.nanoTime() > query.deadline()) {
            throw Errors.outOfTime();
        }
        return query.filter().isEmpty() || query.filter().matches(found.document());
    }
}

package org.baoxue.embedded.engine.query;

import org.baoxue.embedded.engine.filter.Filter;
import org.baoxue.embedded.engine.keys.IndexSpec;
import org.baoxue.embedded.engine.keys.Order;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Finds the cheapest way to what a query asks for. The maps know how many entries stand between
/// two keys, so the ways are compared by how many entries each would walk through.
public final class Planner {

    /// So many stretches are counted; the others are taken to be like them.
    private static final int COUNTED = 8;

    /// An entry of an index costs the look-up of its document too.
    private static final double LOOK_UP = 2;

    /// How much dearer documents get by having to be sorted.
    private static final double SORTING = 1.5;

    /// So many documents tell how large they are.
    private static final int WEIGHED = 16;

    private final View view;
    private final Query query;
    private final long bound;
    private final Order order;
    private double matching = Double.MAX_VALUE;

    private Planner(View view, Query query, long bound) {
        this.view = view;
        this.query = query;
        this.bound = bound;
        this.order = new Order(query.sort());
    }

    /// The cheapest way that may be gone.
    ///
    /// @param bound how many bytes may be held to sort what is found
    public static Plan plan(View view, Query query, long bound) {
        return new Planner(view, query, bound).best();
    }

    private Plan best() {
        var terms = query.filter().terms();
        var byId = Walk.over(null, terms, order);
        if (byId != null && byId.exact() && byId.stretches().size() <= COUNTED && isAllowed(null)) {
            return new Plan(List.of(byId), byId.ordered(), byId.stretches().size(), true);
        }
        var plans = new ArrayList<Plan>();
        for (var walk : walks(terms)) {
            plans.add(new Plan(List.of(walk), walk.ordered(), entries(walk), walk.bounded()));
        }
        query.filter().alternatives().stream()
                .map(choice -> union(terms, choice))
                .filter(Objects::nonNull)
                .forEach(plans::add);
        boolean served = plans.stream().anyMatch(Plan::served);
        plans.stream()
                .filter(Plan::served)
                .mapToDouble(Plan::entries)
                .min()
                .ifPresent(fewest -> matching = fewest);
        var cheapest =
                plans.stream()
                        .min(
                                Comparator.comparing(this::holdsTooMuch)
                                        .thenComparingDouble(this::cost))
                        .orElseThrow();
        return new Plan(cheapest.walks(), cheapest.ordered(), cheapest.entries(), served);
    }

    private List<Walk> walks(List<Filter.Term> terms) {
        return Stream.concat(Stream.of((View.Indexed) null), view.indexes().stream())
                .filter(this::isAllowed)
                .map(index -> Walk.over(index, terms, order))
                .filter(Objects::nonNull)
                .toList();
    }

    private boolean isAllowed(View.@Nullable Indexed index) {
        var spec = index == null ? IndexSpec.ID : index.spec();
        var hint = query.hint();
        return hint == null || hint.equals(spec.name()) || hint.equals(spec.key());
    }

    /// Each choice by its own way, where each has one.
    private @Nullable Plan union(List<Filter.Term> terms, List<Filter> choice) {
        var parts = new ArrayList<Walk>();
        boolean ordered = true;
        double entries = 0;
        for (var alternative : choice) {
            var all = new ArrayList<>(terms);
            all.addAll(alternative.terms());
            var part =
                    walks(all).stream()
                            .filter(Walk::bounded)
                            .min(Comparator.comparingDouble(this::cost))
                            .orElse(null);
            if (part == null) {
                return null;
            }
            parts.add(part);
            ordered &= part.ordered();
            entries += entries(part);
        }
        return new Plan(parts, ordered, entries, true);
    }

    private double cost(Walk walk) {
        return cost(new Plan(List.of(walk), walk.ordered(), entries(walk), walk.bounded()));
    }

    /// A plan in the order asked for ends when it has found enough.
    private double cost(Plan plan) {
        double walked = plan.entries();
        if (plan.ordered() && query.needed() > 0) {
            double found = Math.clamp(matching, 1, Math.max(1, walked));
            walked = Math.min(walked, query.needed() * Math.max(1, walked / found));
        }
        if (!plan.ordered()) {
            walked *= SORTING;
        }
        boolean looksUp = plan.walks().stream().anyMatch(walk -> walk.index() != null);
        return 1 + walked * (looksUp ? LOOK_UP : 1);
    }

    /// Whether sorting would hold more than it may, as far as some documents tell: a dearer way
    /// that brings them in order comes to an end at least.
    private boolean holdsTooMuch(Plan plan) {
        return !plan.ordered()
                && query.needed() == 0
                && plan.entries() * view.bytesOfADocument(WEIGHED) > bound;
    }

    private double entries(Walk walk) {
        long counted = 0;
        var some = walk.stretches().subList(0, Math.min(COUNTED, walk.stretches().size()));
        for (var stretch : some) {
            counted +=
                    walk.index() == null
                            ? view.documents().between(stretch.from, stretch.to)
                            : walk.index().entries().between(stretch.from, stretch.to);
        }
        return some.isEmpty() ? 0 : (double) counted * walk.stretches().size() / some.size();
    }
}

package org.baoxue.seed.generate;

import java.util.stream.IntStream;

/// Deals a whole out by weight, part after part, in whole numbers that add up to it exactly.
final class Shares {

    private final int whole;
    private final int[] weights;
    private final long sum;
    private int dealt;
    private long before;

    Shares(int whole, IntStream weights) {
        this.whole = whole;
        this.weights = weights.toArray();
        this.sum = IntStream.of(this.weights).asLongStream().sum();
    }

    int next() {
        var after = before + weights[dealt++];
        var share = whole * after / sum - whole * before / sum;
        before = after;
        return (int) share;
    }
}

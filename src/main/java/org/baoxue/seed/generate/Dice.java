package org.baoxue.seed.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// Chance that falls the same way everywhere.
final class Dice {

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /// Dice of their own for each part of a county, so that a change in one part leaves the others
    /// as they were.
    static Dice of(long number, String part, long index) {
        return new Dice(mixed(mixed(number) ^ mixed(part.hashCode()) ^ index));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// A whole number between the two, both included.
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(between(0, (int) (last.toEpochDay() - first.toEpochDay())));
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// An index, each as often as its weight says.
    int weighted(int... weights) {
        var total = 0;
        for (var weight : weights) {
            total += weight;
        }
        var point = random.nextInt(total);
        var index = 0;
        while (point >= weights[index]) {
            point -= weights[index++];
        }
        return index;
    }

    /// SplitMix64's finalizer: neighbouring numbers become strangers.
    private static long mixed(long value) {
        var z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}

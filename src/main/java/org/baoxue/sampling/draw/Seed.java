package org.baoxue.sampling.draw;

import org.baoxue.shared.Id;

import java.util.Optional;

/// What the witnesses' dice or balls gave, used exactly as typed: 1 to 256 printable ASCII
/// characters.
public record Seed(String value) implements Id {

    private static final int LONGEST = 256;

    public Seed {
        faultIn(value)
                .ifPresent(fault -> {
                    throw new IllegalArgumentException("the seed is no seed: " + fault);
                });
    }

    /// What forbids this text as a seed, if anything: `empty`, `too-long`, or
    /// `not-printable-ascii-at-<position>`, counted from 1.
    public static Optional<String> faultIn(String typed) {
        if (typed.isEmpty()) {
            return Optional.of("empty");
        }
        for (int i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) < ' ' || typed.charAt(i) > '~') {
                return Optional.of("not-printable-ascii-at-" + (i + 1));
            }
        }
        return typed.length() > LONGEST ? Optional.of("too-long") : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

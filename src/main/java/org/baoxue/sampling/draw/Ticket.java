package org.baoxue.sampling.draw;

import org.baoxue.shared.Id;

/// A unit's ticket, a SHA-256 as lower-case hex: the lowest comes first.
public record Ticket(String value) implements Id, Comparable<Ticket> {

    private static final int LENGTH = 64;

    public Ticket {
        if (value.length() != LENGTH || !isHex(value)) {
            throw new IllegalArgumentException(
                    "'%s' is no ticket: it must be 64 lower-case hex digits".formatted(value));
        }
    }

    @Override
    public int compareTo(Ticket other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > 'f' || (digit > '9' && digit < 'a')) {
                return false;
            }
        }
        return true;
    }
}

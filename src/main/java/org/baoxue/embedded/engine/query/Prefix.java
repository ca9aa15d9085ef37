package org.baoxue.embedded.engine.query;

import org.baoxue.embedded.engine.keys.Keys;

import java.util.Arrays;

/// What the keys of a [Walk.Stretch] begin with: the codes of the first fields, one after another.
final class Prefix {

    static final Prefix NONE = new Prefix(new byte[0], 0);

    private static final byte[] END = {(byte) 0xFF, (byte) 0xFF};

    private final byte[] bytes;
    private final int mergedFrom;

    private Prefix(byte[] bytes, int mergedFrom) {
        this.bytes = bytes;
        this.mergedFrom = mergedFrom;
    }

    byte[] bytes() {
        return bytes;
    }

    /// @param beforeSorted whether the field stands before those by which stretches are merged
    Prefix with(byte[] code, boolean ascending, boolean beforeSorted) {
        var longer = joined(ascending ? code : turned(code));
        return new Prefix(longer, beforeSorted ? longer.length : mergedFrom);
    }

    Walk.Stretch all() {
        return new Walk.Stretch(bytes, bytes.length == 0 ? END : Keys.after(bytes), mergedFrom);
    }

    Walk.Stretch range(Bound.Range range, boolean ascending) {
        return ascending
                ? new Walk.Stretch(joined(range.from), joined(range.to), mergedFrom)
                : new Walk.Stretch(
                        joined(Keys.after(turned(range.to))),
                        joined(Keys.after(turned(range.from))),
                        mergedFrom);
    }

    private byte[] joined(byte[] more) {
        var joined = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, joined, bytes.length, more.length);
        return joined;
    }

    /// The code of a descending field.
    private static byte[] turned(byte[] code) {
        var turned = code.clone();
        for (int at = 0; at < turned.length; at++) {
            turned[at] = (byte) ~turned[at];
        }
        return turned;
    }
}

package org.baoxue.embedded.engine.query;

import org.baoxue.embedded.engine.filter.Filter;
import org.baoxue.embedded.engine.keys.Order;
import org.jspecify.annotations.Nullable;

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
        return new WalkMaker(index, order).make(terms);
    }
}

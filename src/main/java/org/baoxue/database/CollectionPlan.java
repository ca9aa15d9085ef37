package org.baoxue.database;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What the plan says of one collection.
///
/// @param holds what a document is
/// @param shardKey null: it stays whole
/// @param because why it is spread so
record CollectionPlan(
        String name,
        String holds,
        @Nullable Keys shardKey,
        String because,
        List<PlannedIndex> indexes) {

    /// @param serves which query needs it
    record PlannedIndex(Index index, String serves) {}

    CollectionPlan {
        indexes = List.copyOf(indexes);
    }

    /// Whether an index may stand here although no query needs it: every shard key has one.
    boolean isShardKey(Index index) {
        return shardKey != null && index.equals(new Index(shardKey, Map.of()));
    }
}

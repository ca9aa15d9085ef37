package org.baoxue.answers;

import org.baoxue.registry.RollNumber;
import org.baoxue.registry.Schooling;
import org.baoxue.shared.ChildId;
import org.jspecify.annotations.Nullable;

/// A child's block as the record fills it.
///
/// @param id the block's part of its answers' keys: the child's id
/// @param roll what the school roll says, kept from the inspector until they have said what they
///   saw
public record RecordBlock(String id, ChildId child, RollEntry roll) {

    /// 学籍 of a child when the sheet was made.
    ///
    /// @param school the school's name, in the county or outside; null where there is none
    /// @param rollNumber null where the child is on no roll
    public record RollEntry(
            Schooling schooling,
            @Nullable String school,
            @Nullable Integer grade,
            @Nullable RollNumber rollNumber) {}
}

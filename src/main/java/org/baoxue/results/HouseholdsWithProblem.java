package org.baoxue.results;

import org.baoxue.sampling.HouseholdReplacement.Reason;
import org.baoxue.shared.HouseholdId;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// 有问题户: what share of the county's eligible households has a problem, twice.
///
/// @param leavingOut from those that were visited; null where none was
/// @param worstCase as if each one that could not be visited had a problem; null where none was
///   approached
/// @param visited how many were visited, wherever they lie
/// @param withProblem how many of those have a problem
/// @param method how this came about
public record HouseholdsWithProblem(
        @Nullable ShareWithInterval leavingOut,
        @Nullable ShareWithInterval worstCase,
        int visited,
        int withProblem,
        MethodNote method) {

    /// 方法说明: which households count how.
    ///
    /// @param drawn how many the draw took
    /// @param estimated how many were approached in the drawn villages: what the estimate rests on
    /// @param outside those from outside the drawn villages: their answers are counted, the
    ///   estimate does without them, since they had no known chance to be drawn
    /// @param replaced those that could not be visited
    /// @param notVisited those still to be visited that have no counted checklist
    /// @param text all of it in words
    public record MethodNote(
            int drawn,
            int estimated,
            List<HouseholdId> outside,
            List<Replaced> replaced,
            List<HouseholdId> notVisited,
            String text) {
        public MethodNote {
            outside = List.copyOf(outside);
            replaced = List.copyOf(replaced);
            notVisited = List.copyOf(notVisited);
        }
    }

    /// A household that could not be visited.
    ///
    /// @param substitute who was visited instead; null where nobody was left
    public record Replaced(
            HouseholdId household, Reason reason, @Nullable HouseholdId substitute) {}
}

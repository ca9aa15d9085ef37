package org.baoxue.sampling.estimate;

/// One household that was approached, with the sizes that its town, its village and itself were
/// drawn from.
///
/// @param townsInFrame `N`, the same for all
/// @param villagesInFrame `M`, the same for all of a town
/// @param householdsInFrame `H`, the same for all of a village
public record Observation(
        String town,
        String village,
        String household,
        int townsInFrame,
        int villagesInFrame,
        int householdsInFrame,
        Finding finding) {

    /// What came of approaching a household.
    public enum Finding {
        NO_PROBLEM,
        PROBLEM,
        /// Away after two tries, moved, refused, or its record was wrong.
        NOT_VISITED
    }

    boolean hasProblem() {
        return finding == Finding.PROBLEM;
    }

    Observation with(Finding other) {
        return new Observation(
                town, village, household, townsInFrame, villagesInFrame, householdsInFrame, other);
    }
}

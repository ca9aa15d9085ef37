package org.baoxue.sampling;

import org.baoxue.sampling.draw.DrawnTown.DrawnHousehold;
import org.baoxue.shared.HouseholdId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A household that could not be visited, and who follows it by the order of the draw. It stays in
/// the record.
///
/// @param village the village of the household that could not be visited
/// @param note what was tried, in the words of who reports it
/// @param substitute who is visited instead; null where nobody is left in the town
public record HouseholdReplacement(
        int team,
        HouseholdId household,
        VillageId village,
        Reason reason,
        @Nullable String note,
        Source source,
        @Nullable DrawnHousehold substitute,
        UserId by,
        Instant at) {

    /// Why a drawn household cannot be visited; there are no others.
    public enum Reason {
        AWAY_AFTER_TWO_TRIES("两次入户均不在家"),
        MOVED("已搬迁"),
        RECORD_WRONG("登记有误"),
        REFUSED("拒绝入户");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /// As papers say it.
        public String label() {
            return label;
        }
    }

    /// Where the substitute comes from.
    public enum Source {
        /// The next reserve of the village.
        RESERVE,
        /// The lowest unused ticket of the town.
        TOWN,
        /// Nobody is left: a shortfall.
        NONE
    }

    HouseholdReplacement withoutNote() {
        return new HouseholdReplacement(
                team, household, village, reason, null, source, substitute, by, at);
    }

    /// The household to be visited instead.
    public @Nullable HouseholdId substituteId() {
        return substitute == null ? null : new HouseholdId(substitute.code());
    }
}

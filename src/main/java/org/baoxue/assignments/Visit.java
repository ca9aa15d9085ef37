package org.baoxue.assignments;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.sampling.HouseholdReplacement.Reason;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.VillageId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.Comparator;

/// One unit that a team checks with one form.
///
/// @param team its team's number
/// @param position where it stands among its team's visits of the form, in the order of the draw,
///   from 1; who replaces a household takes its position
/// @param unit the code of the county, town, school, village or household
/// @param unitName 核查单位 as it was called when field work began
/// @param town null for the county
/// @param village where to go: a household's when it was drawn, which its code need not tell if it
///   has moved; null for what is neither a village nor a household
/// @param replacement why another household is visited instead; null while this one is
/// @param insteadOf the visit that this one replaces; null for one that was drawn
@Document("visits")
public record Visit(
        @Id VisitId id,
        ReviewId review,
        int team,
        int position,
        FormKind form,
        String formVersion,
        String unit,
        String unitName,
        @Nullable TownId town,
        @Nullable VillageId village,
        @Nullable Replacement replacement,
        @Nullable VisitId insteadOf) {

    /// By form, team and place in the draw: the order of the bundle.
    public static final Comparator<Visit> PRINTED =
            Comparator.comparing(Visit::form)
                    .thenComparingInt(Visit::team)
                    .thenComparingInt(Visit::position)
                    .thenComparing(visit -> visit.id().value());

    /// Whether it is still to be made.
    public enum State {
        ACTIVE,
        /// 已替换: another household is visited instead.
        REPLACED
    }

    /// 替换: why another household is visited instead.
    ///
    /// @param next the visit that is made instead; null where nobody is left in the town
    public record Replacement(
            @Nullable VisitId next, Reason reason, @Nullable String note, UserId by, Instant at) {}

    Visit replaced(Replacement replacement) {
        return new Visit(
                id,
                review,
                team,
                position,
                form,
                formVersion,
                unit,
                unitName,
                town,
                village,
                replacement,
                insteadOf);
    }

    public State state() {
        return replacement == null ? State.ACTIVE : State.REPLACED;
    }

    public TeamId teamId() {
        return TeamId.numbered(review, team);
    }

    /// By its code alone: a record is a key where an answer's related fields are loaded together.
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}

package org.baoxue.reviews;

import org.baoxue.shared.CountyId;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.WrongStage;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// 复查: a review of one county.
///
/// @param countyName 县(区)名 as the forms print it
/// @param referenceDate the day on which a child must be of school age, 31 August in the documents
/// @param fieldFrom the first day of the field work
/// @param fieldTo its last day
/// @param version 0 as first planned, one more with each correction
/// @param frozenAs the draw code of the frame that was frozen on the plan, which cannot be
///   corrected as long as it stands; null before
/// @param closed null as long as there is work on it
@Document("reviews")
public record Review(
        @Id ReviewId id,
        CountyId county,
        String countyName,
        String name,
        LocalDate referenceDate,
        LocalDate fieldFrom,
        LocalDate fieldTo,
        SamplingPlan plan,
        int version,
        @Nullable String frozenAs,
        UserId plannedBy,
        Instant plannedAt,
        @Nullable Closing closed)
        implements Versioned {

    /// 结束: nothing of the review changes any more.
    ///
    /// @param erasedAt when what it held about people was erased; null before
    public record Closing(UserId by, Instant at, @Nullable Instant erasedAt) {}

    /// What a person decides about a review.
    public record Content(
            CountyId county,
            String countyName,
            String name,
            LocalDate referenceDate,
            LocalDate fieldFrom,
            LocalDate fieldTo,
            SamplingPlan plan) {}

    static Review of(ReviewId id, Content content, int version, UserId by, Instant at) {
        return new Review(
                id,
                content.county(),
                content.countyName(),
                content.name(),
                content.referenceDate(),
                content.fieldFrom(),
                content.fieldTo(),
                content.plan(),
                version,
                null,
                by,
                at,
                null);
    }

    /// The same, with a frame of this draw code frozen on it, or with none.
    Review frozenAs(@Nullable String drawCode) {
        return new Review(
                id,
                county,
                countyName,
                name,
                referenceDate,
                fieldFrom,
                fieldTo,
                plan,
                version,
                drawCode,
                plannedBy,
                plannedAt,
                closed);
    }

    /// The same, once closed.
    Review closing(UserId by, Instant at) {
        return closed == null ? with(new Closing(by, at, null)) : this;
    }

    /// The same, once nothing is left of what it held about people.
    Review erased(Instant at) {
        return closed == null || closed.erasedAt() != null
                ? this
                : with(new Closing(closed.by(), closed.at(), at));
    }

    private Review with(Closing closing) {
        return new Review(
                id,
                county,
                countyName,
                name,
                referenceDate,
                fieldFrom,
                fieldTo,
                plan,
                version + 1,
                frozenAs,
                plannedBy,
                plannedAt,
                closing);
    }

    @Override
    public String stream() {
        return id.value();
    }

    /// A frame may be frozen on a plan between its being read and corrected.
    @Override
    public org.bson.Document asRead() {
        return Versioned.super.asRead().append("frozenAs", frozenAs);
    }

    /// Whether a frame stands on the plan.
    public boolean planFixed() {
        return frozenAs != null;
    }

    public boolean isOver() {
        return closed != null;
    }

    /// Why nothing of it is changed any more; empty as long as it goes on.
    public Optional<Refusal> over() {
        return isOver()
                ? Optional.of(new WrongStage(id.value(), "CLOSED", "FIELD_WORK"))
                : Optional.empty();
    }

    /// Whether nothing is left of what it held about people.
    public boolean isErased() {
        return closed != null && closed.erasedAt() != null;
    }

    public Content content() {
        return new Content(county, countyName, name, referenceDate, fieldFrom, fieldTo, plan);
    }
}

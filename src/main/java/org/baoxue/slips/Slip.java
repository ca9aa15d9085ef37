package org.baoxue.slips;

import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.VisitId;
import org.baoxue.shared.Outcome;
import org.baoxue.shared.Refusal.StaleVersion;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.Sha256;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Versioned;
import org.baoxue.slips.text.ReportRow;
import org.baoxue.slips.text.SlipRows;
import org.baoxue.slips.text.SlipSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// 检查情况报告单: what a team reports of one unit, or of its work as a whole.
///
/// @param team its team's number
/// @param corrects the final slip that this revision replaces, and why; null for a first one
/// @param rows as they stand
/// @param compilation what the checklists gave, which the leader's words are compared with
/// @param dropped whose signatures fell when the rows changed, until they sign again
/// @param seal null until it is final
/// @param contentVersion the version at which the rows last changed: whoever has seen it, or a
///   later one, has seen the rows as they stand
/// @param version 0 as first compiled, one more with each change
@Document("slips")
public record Slip(
        @Id SlipId id,
        ReviewId review,
        int team,
        SlipSubject subject,
        @Nullable Correction corrects,
        SlipRows rows,
        Compilation compilation,
        List<SlipSignature> signatures,
        List<DroppedSignature> dropped,
        @Nullable Seal seal,
        int contentVersion,
        int version)
        implements Versioned {

    /// By team, kind of unit, its code, and revision: the order of the bundle.
    public static final Comparator<Slip> PRINTED =
            Comparator.comparingInt(Slip::team)
                    .thenComparing(slip -> slip.subject().kind())
                    .thenComparing(slip -> slip.subject().code())
                    .thenComparingInt(Slip::revision);

    /// 状态.
    public enum State {
        /// The leader words it.
        DRAFT("草稿"),
        /// At least one has signed what it says.
        SIGNING("签字中"),
        /// It never changes again.
        FINAL("定稿");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /// As papers say it.
        public String label() {
            return label;
        }
    }

    /// What the checklists gave when they were last compiled.
    ///
    /// @param edited the rows that are the leader's words
    /// @param outdated those of them that the checklists would give otherwise than when the leader
    ///   wrote
    /// @param sources which sheets at which versions
    public record Compilation(
            SlipRows rows,
            Set<ReportRow> edited,
            Set<ReportRow> outdated,
            List<Source> sources,
            Instant at) {
        public Compilation {
            edited = Set.copyOf(edited);
            outdated = Set.copyOf(outdated);
            sources = List.copyOf(sources);
        }

        Compilation compiledAt(Instant at) {
            return new Compilation(rows, edited, outdated, sources, at);
        }
    }

    /// 更正: names the slip replaced as its paper does.
    ///
    /// @param reason why this revision was begun
    public record Correction(SlipId slip, String number, Sha256 contentHash, String reason) {}

    /// A sheet that went into a slip.
    public record Source(VisitId visit, int sheetVersion) {}

    /// A signature that fell.
    ///
    /// @param by who changed the rows
    public record DroppedSignature(UserId signer, String name, UserId by, Instant at) {}

    /// 定稿.
    ///
    /// @param number 编号, such as `2019-SY-01-D2-007`: the team's seventh final slip
    public record Seal(String number, Sha256 contentHash, UserId by, Instant at) {}

    @Override
    public String stream() {
        return review.value();
    }

    public Slip {
        signatures = List.copyOf(signatures);
        dropped = List.copyOf(dropped);
    }

    static Slip compiled(TeamId team, SlipSubject subject, Compilation compilation) {
        return new Slip(
                SlipId.first(team, subject),
                team.review(),
                team.number(),
                subject,
                null,
                compilation.rows(),
                compilation,
                List.of(),
                List.of(),
                null,
                0,
                0);
    }

    public State state() {
        if (seal != null) {
            return State.FINAL;
        }
        return signatures.isEmpty() ? State.DRAFT : State.SIGNING;
    }

    public int revision() {
        return id.revision();
    }

    /// The final slip that this revision replaces; null for a first one.
    public @Nullable SlipId replaces() {
        return corrects == null ? null : corrects.slip();
    }

    /// Why this revision was begun; null for a first one.
    public @Nullable String reason() {
        return corrects == null ? null : corrects.reason();
    }

    public TeamId teamId() {
        return TeamId.numbered(review, team);
    }

    /// Whether the checklists would give something else than what the leader wrote upon.
    public boolean outdated() {
        return !compilation.outdated().isEmpty();
    }

    /// 编号; null until it is final.
    public @Nullable String number() {
        return seal == null ? null : seal.number();
    }

    /// SHA-256 of {@link #canonicalJson()}: what is signed, and what the final slip shows; also
    /// after the words were erased.
    public Sha256 contentHash() {
        return seal == null ? Sha256.sum(canonicalJson()) : seal.contentHash();
    }

    /// All that the slip says, but signatures and number, in the one way to write it as JSON.
    public String canonicalJson() {
        return SlipContent.canonicalJson(this);
    }

    /// The change, where it was made upon the version that stands, or changes nothing.
    Outcome<Slip> changedUpon(int version, Slip after) {
        return after.version == this.version || version == this.version
                ? Outcome.done(after)
                : stale(version);
    }

    /// The step, where it was made upon the rows as they stand, whoever has signed since.
    Outcome<Slip> steppedUpon(int version, Slip after) {
        return version >= contentVersion && version <= this.version
                ? Outcome.done(after)
                : stale(version);
    }

    private Outcome<Slip> stale(int read) {
        return Outcome.refused(new StaleVersion(id.value(), read, version));
    }

    Stage stage() {
        return Stage.of(this);
    }

    Slip saying(SlipRows rows, Compilation compilation, List<DroppedSignature> dropped) {
        return new Slip(
                id,
                review,
                team,
                subject,
                corrects,
                rows,
                compilation,
                List.of(),
                dropped,
                null,
                version + 1,
                version + 1);
    }

    Slip compiledAs(Compilation compilation) {
        return next(compilation, signatures, dropped, seal);
    }

    Slip signed(List<SlipSignature> signatures, List<DroppedSignature> dropped) {
        return next(compilation, signatures, dropped, null);
    }

    Slip sealed(List<SlipSignature> signatures, Seal seal) {
        return next(compilation, signatures, dropped, seal);
    }

    /// The next revision, which begins with what this one says.
    Slip revised(String reason) {
        var standing = Objects.requireNonNull(seal, "only a final slip is corrected");
        return new Slip(
                id.next(),
                review,
                team,
                subject,
                new Correction(id, standing.number(), standing.contentHash(), reason),
                rows,
                compilation,
                List.of(),
                List.of(),
                null,
                0,
                0);
    }

    /// Its number, its hash and whom it is about, without a word of what it said and who signed.
    Slip erased() {
        var nothing =
                new Compilation(SlipRows.NOTHING, Set.of(), Set.of(), List.of(), compilation.at());
        var correction =
                corrects == null
                        ? null
                        : new Correction(
                                corrects.slip(), corrects.number(), corrects.contentHash(), "");
        return new Slip(
                id,
                review,
                team,
                subject,
                correction,
                SlipRows.NOTHING,
                nothing,
                List.of(),
                List.of(),
                seal,
                contentVersion,
                isErased() ? version : version + 1);
    }

    /// Whether nothing stands in it any more.
    public boolean isErased() {
        return rows.equals(SlipRows.NOTHING);
    }

    private Slip next(
            Compilation compilation,
            List<SlipSignature> signatures,
            List<DroppedSignature> dropped,
            @Nullable Seal seal) {
        return new Slip(
                id,
                review,
                team,
                subject,
                corrects,
                rows,
                compilation,
                signatures,
                dropped,
                seal,
                contentVersion,
                version + 1);
    }
}

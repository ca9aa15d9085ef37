package org.baoxue.answers;

import org.baoxue.answers.sync.Answer;
import org.baoxue.assignments.TeamId;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.AnswerKey;
import org.baoxue.checklists.form.AnswerValue;
import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.shared.ReviewId;
import org.baoxue.shared.TownId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// 核查表: the checklist of one visit, whole. What the record says and what the team says stand apart:
/// a correction of the record is an answer under the field's key.
///
/// @param team its team's number
/// @param unit the code of the county, town, school, village or household
/// @param town null for the county
/// @param recorded what the record said, when the sheet was made, of the form's fields
/// @param recordBlocks the blocks filled from the record, one for each child
/// @param answers everything ever said, item by item; see {@link #content()}
/// @param signatures everything ever signed, oldest first; see {@link #standingSignatures()}
/// @param photos those that belong to it: announced and not dropped
/// @param steps how it came to its state, oldest first
/// @param version one more with each change
/// @param answersVersion its version when what is answered last changed
/// @param toCount whether the progress counts have yet to hear of its state
@Document("sheets")
public record Sheet(
        @Id VisitId id,
        ReviewId review,
        int team,
        FormKind form,
        String formVersion,
        String unit,
        String unitName,
        @Nullable TownId town,
        State state,
        List<Recorded> recorded,
        List<RecordBlock> recordBlocks,
        List<Answer> answers,
        List<Signature> signatures,
        List<PhotoId> photos,
        List<Step> steps,
        int version,
        int answersVersion,
        @Nullable Boolean toCount)
        implements Versioned {

    /// 状态.
    public enum State {
        NOT_STARTED("未开始"),
        OPEN("填写中"),
        /// It waits for the leader.
        SUBMITTED("已提交"),
        /// The leader wants it mended.
        RETURNED("已退回"),
        /// Locked for good.
        ACCEPTED("已通过"),
        /// Another household is visited instead; kept, and counted nowhere.
        REPLACED("已替换");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /// As papers say it.
        public String label() {
            return label;
        }

        /// Whether answers can be entered.
        public boolean isWritable() {
            return this == NOT_STARTED || this == OPEN || this == RETURNED;
        }
    }

    /// What the record says of one field.
    public record Recorded(AnswerKey key, AnswerValue value) {}

    /// A change of state.
    ///
    /// @param reason why it was returned or replaced; else null
    /// @param seen the sheet's version that whoever took it saw, and so the name of the step: a
    ///   version is followed by one change only
    public record Step(State state, UserId by, Instant at, @Nullable String reason, int seen) {

        public boolean repeats(Step other) {
            return state == other.state
                    && seen == other.seen
                    && Objects.equals(reason, other.reason);
        }
    }

    public Sheet {
        recorded = List.copyOf(recorded);
        recordBlocks = List.copyOf(recordBlocks);
        answers = List.copyOf(answers);
        signatures = List.copyOf(signatures);
        photos = List.copyOf(photos);
        steps = List.copyOf(steps);
    }

    @Override
    public String stream() {
        return review.value();
    }

    public TeamId teamId() {
        return TeamId.numbered(review, team);
    }

    /// What stands on it, as the record and the team say.
    public SheetContent content() {
        return new SheetContent(recorded, recordBlocks, answers);
    }

    /// Whether the record's word for a field is kept back until the inspector has said what they
    /// saw. Once an answer was given it may be seen, even if it is taken back.
    public boolean hides(FormField field, @Nullable String block) {
        return field.shownAfter() != null
                && state.isWritable()
                && content().answer(new AnswerKey(field.shownAfter(), block)).entries().stream()
                        .allMatch(entry -> entry.value() == null);
    }

    /// What may be seen of a field: the answer, else what the record says, unless it hides that.
    public @Nullable AnswerValue shown(FormField field, @Nullable String block) {
        var key = new AnswerKey(field.key(), block);
        return hides(field, block) ? content().answer(key).value() : content().value(key);
    }

    /// 签字 as they stand: the last of each person on a line, and the reason for none where that is
    /// the line's last word.
    public List<Signature> standingSignatures() {
        return IntStream.range(0, signatures.size())
                .filter(place ->
                        signatures.stream()
                                .skip(place + 1L)
                                .noneMatch(later -> later.replaces(signatures.get(place))))
                .mapToObj(signatures::get)
                .toList();
    }

    /// 签后有改动: whether answers changed after it was drawn. What a person signed is not what stands
    /// now, and screen and paper say so.
    public boolean outdates(Signature signature) {
        return signature.isDrawn() && signature.sheetVersion() < answersVersion;
    }

    /// With these answers in place of those of the same keys.
    public Sheet answered(Collection<Answer> changed) {
        var all = new LinkedHashMap<AnswerKey, Answer>();
        answers.forEach(answer -> all.put(answer.key(), answer));
        changed.forEach(answer -> all.put(answer.key(), answer));
        var saysTheSame = changed.stream().allMatch(content()::says);
        return next(
                state,
                recorded,
                List.copyOf(all.values()),
                signatures,
                photos,
                steps,
                version,
                saysTheSame ? answersVersion : version + 1);
    }

    /// The first answer has come: the sheet is open and the visit has its day.
    public Sheet begun(List<Recorded> day, UserId by, Instant at) {
        var filled = Stream.concat(recorded.stream(), day.stream()).toList();
        var begun = new Step(State.OPEN, by, at, null, version);
        return next(
                State.OPEN,
                filled,
                answers,
                signatures,
                photos,
                plus(steps, begun),
                version,
                answersVersion);
    }

    public Sheet signed(Signature added) {
        var longer = plus(signatures, added);
        return next(state, recorded, answers, longer, photos, steps, version, answersVersion);
    }

    public Sheet with(PhotoId photo) {
        return photographed(plus(photos, photo));
    }

    public Sheet without(PhotoId photo) {
        return photographed(photos.stream().filter(one -> !one.equals(photo)).toList());
    }

    private Sheet photographed(List<PhotoId> photos) {
        return next(state, recorded, answers, signatures, photos, steps, version, answersVersion);
    }

    public Sheet stepped(Step step) {
        var longer = plus(steps, step);
        return next(
                step.state(),
                recorded,
                answers,
                signatures,
                photos,
                longer,
                version,
                answersVersion);
    }

    /// As it is written: one version after the one that was read.
    public Sheet following(Sheet read) {
        return next(
                state,
                recorded,
                answers,
                signatures,
                photos,
                steps,
                read.version() + 1,
                answersVersion);
    }

    private Sheet next(
            State state,
            List<Recorded> recorded,
            List<Answer> answers,
            List<Signature> signatures,
            List<PhotoId> photos,
            List<Step> steps,
            int version,
            int answersVersion) {
        return new Sheet(
                id,
                review,
                team,
                form,
                formVersion,
                unit,
                unitName,
                town,
                state,
                recorded,
                recordBlocks,
                answers,
                signatures,
                photos,
                steps,
                version,
                answersVersion,
                state == this.state ? toCount : Boolean.TRUE);
    }

    /// By its code alone: a record is a key where an answer's related fields are loaded together.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    private static <T> List<T> plus(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}

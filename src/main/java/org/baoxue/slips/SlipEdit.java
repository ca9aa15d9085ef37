package org.baoxue.slips;

import org.baoxue.shared.Outcome;
import org.baoxue.shared.PersonalNumbers;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.Refusal.InvalidValue;
import org.baoxue.slips.text.ProblemLine;
import org.baoxue.slips.text.SlipRows;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What the leader writes; a row that is null stays. Group and unit are facts, not words. A citizen
/// ID in it is masked here, before anything is hashed: paper and signed text say the same.
///
/// @param problems all lines of the row, in their order
public record SlipEdit(
        @Nullable String time,
        @Nullable String process,
        @Nullable String highlights,
        @Nullable List<LineEdit> problems,
        @Nullable String assessment,
        @Nullable String suggestions) {

    private static final int LONGEST_TIME = 100;
    private static final int LONGEST_ROW = 5_000;
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_LINES = 500;

    /// One line of the problems.
    ///
    /// @param source the line of the checklists that it words; null for one of the leader's own
    public record LineEdit(@Nullable String source, String text) {}

    /// The rows as edited.
    ///
    /// @param compiled what the checklists gave, whose lines can be worded
    Outcome<SlipRows> applied(SlipRows rows, SlipRows compiled) {
        return fault(rows, compiled)
                .<Outcome<SlipRows>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(written(rows, compiled)));
    }

    private SlipRows written(SlipRows rows, SlipRows compiled) {
        return new SlipRows(
                said(time, rows.time()),
                rows.team(),
                rows.unit(),
                said(process, rows.process()),
                said(highlights, rows.highlights()),
                problems == null
                        ? rows.problems()
                        : problems.stream().map(line -> line(line, rows, compiled)).toList(),
                said(assessment, rows.assessment()),
                said(suggestions, rows.suggestions()));
    }

    private static String said(@Nullable String edited, String standing) {
        return edited == null ? standing : words(edited);
    }

    private static ProblemLine line(LineEdit line, SlipRows rows, SlipRows compiled) {
        return line.source() == null
                ? ProblemLine.written(words(line.text()))
                : known(line.source(), rows, compiled).orElseThrow().saying(words(line.text()));
    }

    private static String words(String written) {
        return PersonalNumbers.maskedIn(written.strip());
    }

    private static Optional<ProblemLine> known(String source, SlipRows rows, SlipRows compiled) {
        return Stream.concat(rows.problems().stream(), compiled.problems().stream())
                .filter(line -> source.equals(line.source()))
                .findFirst();
    }

    private Optional<Refusal> fault(SlipRows rows, SlipRows compiled) {
        return Stream.of(
                        tooLong("time", time, LONGEST_TIME),
                        tooLong("process", process, LONGEST_ROW),
                        tooLong("highlights", highlights, LONGEST_ROW),
                        tooLong("assessment", assessment, LONGEST_ROW),
                        tooLong("suggestions", suggestions, LONGEST_ROW),
                        problems(rows, compiled))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Refusal> problems(SlipRows rows, SlipRows compiled) {
        var lines = Objects.requireNonNullElse(problems, List.<LineEdit>of());
        if (lines.size() > MOST_LINES) {
            return fault("problems", String.valueOf(lines.size()), "more-than-" + MOST_LINES);
        }
        return lines.stream()
                .flatMap(line -> Stream.of(text(line), source(line, rows, compiled)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> text(LineEdit line) {
        return line.text().isBlank()
                ? fault("problems.text", "", "blank")
                : tooLong("problems.text", line.text(), LONGEST_LINE);
    }

    private static Optional<Refusal> source(LineEdit line, SlipRows rows, SlipRows compiled) {
        return line.source() == null || known(line.source(), rows, compiled).isPresent()
                ? Optional.empty()
                : fault("problems.source", line.source(), "unknown-line");
    }

    private static Optional<Refusal> tooLong(String row, @Nullable String text, int limit) {
        return text == null || text.length() <= limit
                ? Optional.empty()
                : fault(row, text.length() + " characters", "longer-than-" + limit);
    }

    private static Optional<Refusal> fault(String field, String value, String fault) {
        return Optional.of(new InvalidValue(field, value, fault));
    }
}

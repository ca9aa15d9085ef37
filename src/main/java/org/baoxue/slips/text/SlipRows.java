package org.baoxue.slips.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What stands in the rows of a slip.
public record SlipRows(
        String time,
        String team,
        String unit,
        String process,
        String highlights,
        List<ProblemLine> problems,
        String assessment,
        String suggestions) {

    /// What stands there after all was erased.
    public static final SlipRows NOTHING = new SlipRows("", "", "", "", "", List.of(), "", "");

    private static final String NO_PROBLEM = "未发现问题。";

    public SlipRows {
        problems = List.copyOf(problems);
    }

    /// A row as printed; the problems numbered, one on each line.
    public String text(ReportRow row) {
        return switch (row) {
            case TIME -> time;
            case TEAM -> team;
            case UNIT -> unit;
            case PROCESS -> process;
            case HIGHLIGHTS -> highlights;
            case PROBLEMS -> problems.isEmpty() ? NO_PROBLEM : numbered(problems);
            case ASSESSMENT -> assessment;
            case SUGGESTIONS -> suggestions;
        };
    }

    /// The rows in which the other says something else.
    public Set<ReportRow> differing(SlipRows other) {
        var differing = EnumSet.noneOf(ReportRow.class);
        Arrays.stream(ReportRow.values())
                .filter(row -> !value(row).equals(other.value(row)))
                .forEach(differing::add);
        return differing;
    }

    /// These rows, but those named from the other.
    public SlipRows taking(Set<ReportRow> rows, SlipRows other) {
        return new SlipRows(
                rows.contains(ReportRow.TIME) ? other.time : time,
                rows.contains(ReportRow.TEAM) ? other.team : team,
                rows.contains(ReportRow.UNIT) ? other.unit : unit,
                rows.contains(ReportRow.PROCESS) ? other.process : process,
                rows.contains(ReportRow.HIGHLIGHTS) ? other.highlights : highlights,
                rows.contains(ReportRow.PROBLEMS) ? other.problems : problems,
                rows.contains(ReportRow.ASSESSMENT) ? other.assessment : assessment,
                rows.contains(ReportRow.SUGGESTIONS) ? other.suggestions : suggestions);
    }

    /// The rows in which nothing stands.
    public List<ReportRow> empty() {
        return Arrays.stream(ReportRow.values()).filter(row -> text(row).isBlank()).toList();
    }

    private Object value(ReportRow row) {
        return row == ReportRow.PROBLEMS ? problems : text(row);
    }

    private static String numbered(List<ProblemLine> problems) {
        return Chinese.numbered(problems.stream().map(ProblemLine::text).toList());
    }
}

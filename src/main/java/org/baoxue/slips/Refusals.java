package org.baoxue.slips;

import static java.util.stream.Collectors.joining;

import org.baoxue.answers.Sheet;
import org.baoxue.assignments.VisitId;
import org.baoxue.shared.Refusal;
import org.baoxue.shared.UserId;
import org.baoxue.slips.text.ReportRow;
import org.baoxue.slips.text.SlipSubject;

import java.util.List;

/// Why a slip cannot be had yet.
final class Refusals {

    private Refusals() {}

    /// No unit has all its checklists accepted.
    record SheetsNotAccepted(List<WaitingUnit> units) implements Refusal {
        @Override
        public String code() {
            return "sheets-not-accepted";
        }

        @Override
        public List<Object> details() {
            return List.of(units.stream().map(unit -> unit.subject().name()).collect(joining("、")));
        }
    }

    /// A unit whose slip waits for checklists.
    ///
    /// @param sheets those that the leader has not accepted
    record WaitingUnit(SlipSubject subject, List<WaitingSheet> sheets) {}

    /// A checklist that the leader has not accepted.
    record WaitingSheet(VisitId visit, String unitName, Sheet.State state) {}

    /// There is nothing to sign in some rows.
    record RowsEmpty(SlipId slip, List<ReportRow> emptyRows) implements Refusal {
        @Override
        public String code() {
            return "rows-empty";
        }

        @Override
        public List<Object> details() {
            return List.of(slip, emptyRows.stream().map(ReportRow::label).collect(joining("、")));
        }
    }

    /// Some of the team have neither signed nor been excused.
    record SignaturesMissing(SlipId slip, List<UserId> signers, List<String> names)
            implements Refusal {
        @Override
        public String code() {
            return "signatures-missing";
        }

        @Override
        public List<Object> details() {
            return List.of(slip, String.join("、", names));
        }
    }
}

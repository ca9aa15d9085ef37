package org.baoxue.printing;

import org.baoxue.access.Caller;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.Sheets;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.Checklists;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.reviews.Review;
import org.baoxue.reviews.Reviews;
import org.springframework.stereotype.Component;

import java.util.Optional;

/// Finds what may be printed for whom: a team prints its own units' papers, the offices all. What
/// is not there and what is not theirs look alike.
@Component
class Papers {

    private final Checklists checklists;
    private final Reviews reviews;
    private final Assignments assignments;
    private final Sheets sheets;

    Papers(Checklists checklists, Reviews reviews, Assignments assignments, Sheets sheets) {
        this.checklists = checklists;
        this.reviews = reviews;
        this.assignments = assignments;
        this.sheets = sheets;
    }

    /// A form of any published version, to be filled by hand.
    Optional<Pages> form(FormKind form, String version) {
        return checklists
                .version(form, version)
                .map(found -> new FormPages(FilledForm.blank(found)));
    }

    /// The checklist of a visit as it stands.
    Optional<Pages> visit(VisitId visit, Caller caller) {
        return sheets.find(visit)
                .filter(sheet -> assignments.standing(caller, sheet.teamId()).reads())
                .flatMap(sheet -> reviews.find(sheet.review()).map(review -> form(review, sheet)));
    }

    private Pages form(Review review, Sheet sheet) {
        return new FormPages(
                FilledForm.of(
                        sheets.form(sheet), review.countyName(), sheet, sheets.evaluate(sheet)));
    }
}

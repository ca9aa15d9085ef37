package org.baoxue.printing;

import org.baoxue.access.Caller;
import org.baoxue.answers.Sheets;
import org.baoxue.assignments.Assignments;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.Checklists;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.printing.layout.Paper;
import org.baoxue.results.Counting;
import org.baoxue.results.Results.CountedSheets;
import org.baoxue.reviews.Reviews;
import org.baoxue.sampling.SampleId;
import org.baoxue.sampling.Sampling;
import org.baoxue.shared.ReviewId;
import org.baoxue.slips.SlipId;
import org.baoxue.slips.SlipRules;
import org.springframework.stereotype.Component;

import java.util.Optional;

/// Finds what may be printed for whom: a team prints its own units' papers, the offices those of
/// their counties. What is not there and what is not theirs look alike.
@Component
class Papers {

    private final Checklists checklists;
    private final Reviews reviews;
    private final Sheets sheets;
    private final Sampling sampling;
    private final SlipRules slips;
    private final Counting counting;
    private final Printing printing;
    private final Bundles bundles;

    Papers(
            Checklists checklists,
            Reviews reviews,
            Sheets sheets,
            Sampling sampling,
            SlipRules slips,
            Counting counting,
            Printing printing,
            Bundles bundles) {
        this.checklists = checklists;
        this.reviews = reviews;
        this.sheets = sheets;
        this.sampling = sampling;
        this.slips = slips;
        this.counting = counting;
        this.printing = printing;
        this.bundles = bundles;
    }

    /// A form of any published version, to be filled by hand, for anyone.
    Optional<Pages> form(FormKind form, String version) {
        return checklists
                .version(form, version)
                .map(found -> new FormPages(FilledForm.blank(found)));
    }

    /// The checklist of a visit as it stands.
    Optional<Pages> visit(VisitId visit, Caller caller) {
        return sheets.find(visit, caller)
                .flatMap(sheet ->
                        reviews.find(sheet.review()).map(review -> printing.of(review, sheet)));
    }

    /// Form 8 as it stands; none once its words are erased.
    Optional<Pages> slip(SlipId slip, Caller caller) {
        return slips.visible(slip, caller)
                .filter(found -> !found.isErased())
                .flatMap(found ->
                        reviews.find(found.review()).map(review -> printing.of(review, found)));
    }

    /// What a review's checklists add up to, for the offices.
    Optional<Pages> results(ReviewId review, CountedSheets counted, Caller caller) {
        return counting.count(review, counted, caller)
                .flatMap(sum -> reviews.find(review).map(found -> printing.of(found, sum)));
    }

    /// The draw record, for anyone in the county: it is published, and names nobody.
    Optional<Pages> sample(SampleId sample, Caller caller) {
        return sampling.published(sample, caller, "GET /papers/samples/{id}.pdf")
                .flatMap(found ->
                        reviews.find(found.review()).map(review -> printing.of(review, found)));
    }

    /// Every paper of a review, for those who read all of it.
    Optional<Paper> bundle(ReviewId review, Caller caller) {
        return reviews.find(review)
                .filter(found -> Assignments.standing(caller, found.county()).readsDrafts())
                .map(bundles::of);
    }
}

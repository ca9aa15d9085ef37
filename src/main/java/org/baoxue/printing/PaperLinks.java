package org.baoxue.printing;

import org.baoxue.answers.Sheet;
import org.baoxue.assignments.Visit;
import org.baoxue.assignments.VisitId;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.results.Results;
import org.baoxue.reviews.Review;
import org.baoxue.sampling.Sample;
import org.baoxue.slips.Slip;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Tells where the paper of each thing is downloaded.
@Controller
class PaperLinks {

    @SchemaMapping
    String paper(Visit visit) {
        return ofVisit(visit.id());
    }

    @SchemaMapping
    String paper(Sheet sheet) {
        return ofVisit(sheet.id());
    }

    private static String ofVisit(VisitId visit) {
        return "/papers/visits/%s.pdf".formatted(visit);
    }

    @SchemaMapping
    @Nullable String paper(Slip slip) {
        return slip.isErased() ? null : "/papers/slips/%s.pdf".formatted(slip.id());
    }

    @SchemaMapping
    String paper(Results results) {
        return "/papers/reviews/%s/results.pdf?counted=%s"
                .formatted(results.review(), results.counted());
    }

    @SchemaMapping
    String paper(Sample sample) {
        return "/papers/samples/%s.pdf".formatted(sample.id());
    }

    @SchemaMapping
    String bundle(Review review) {
        return "/papers/reviews/%s/bundle.pdf".formatted(review.id());
    }

    @SchemaMapping
    String paper(FormVersion form) {
        return "/papers/forms/%s/%s.pdf".formatted(form.kind().code(), form.version());
    }
}

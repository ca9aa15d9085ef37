package org.baoxue.answers.finishing;

import org.baoxue.access.Caller;
import org.baoxue.answers.Sheet;
import org.baoxue.answers.sync.Answer;
import org.baoxue.assignments.VisitId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Map;

/// Ends the work on sheets, and shows what stands in the way of it.
@Controller
class FinishingController {

    private final Finishing finishing;

    FinishingController(Finishing finishing) {
        this.finishing = finishing;
    }

    @MutationMapping
    Object submitSheet(
            @Argument VisitId visit, @Argument int version, @AuthenticationPrincipal Caller by) {
        return finishing.submit(visit, version, by).payload();
    }

    @MutationMapping
    Object acceptSheet(
            @Argument VisitId visit, @Argument int version, @AuthenticationPrincipal Caller by) {
        return finishing.accept(visit, version, by).payload();
    }

    @MutationMapping
    Object returnSheet(
            @Argument VisitId visit,
            @Argument int version,
            @Argument String reason,
            @AuthenticationPrincipal Caller by) {
        return finishing.giveBack(visit, version, reason, by).payload();
    }

    @BatchMapping(typeName = "Sheet", field = "missing")
    Map<Sheet, List<Gap>> missing(List<Sheet> sheets) {
        return finishing.missing(sheets);
    }

    @SchemaMapping
    List<Answer> conflicts(Sheet sheet) {
        return finishing.contested(sheet);
    }
}

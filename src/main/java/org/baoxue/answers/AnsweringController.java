package org.baoxue.answers;

import org.baoxue.access.Caller;
import org.baoxue.answers.Announcing.PhotoInput;
import org.baoxue.answers.AnswerInputs.AnswersInput;
import org.baoxue.answers.AnswerInputs.DecisionInput;
import org.baoxue.answers.AnswerInputs.SignatureInput;
import org.baoxue.assignments.VisitId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/// Fills sheets, and ends the work on them.
@Controller
class AnsweringController {

    private final SavingAnswers saving;
    private final Resolving resolving;
    private final Signing signing;
    private final Finishing finishing;
    private final Announcing announcing;

    AnsweringController(
            SavingAnswers saving,
            Resolving resolving,
            Signing signing,
            Finishing finishing,
            Announcing announcing) {
        this.saving = saving;
        this.resolving = resolving;
        this.signing = signing;
        this.finishing = finishing;
        this.announcing = announcing;
    }

    @MutationMapping
    Object saveAnswers(@Argument AnswersInput input, @AuthenticationPrincipal Caller by) {
        return saving.save(input, by).payload();
    }

    @MutationMapping
    Object resolveConflict(@Argument DecisionInput input, @AuthenticationPrincipal Caller by) {
        return resolving.resolve(input, by).payload();
    }

    @MutationMapping
    Object sign(@Argument SignatureInput input, @AuthenticationPrincipal Caller by) {
        return signing.sign(input, by).payload();
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

    @MutationMapping
    Object beginPhoto(@Argument PhotoInput input, @AuthenticationPrincipal Caller by) {
        return announcing.begin(input, by).payload();
    }

    @MutationMapping
    Object dropPhoto(@Argument PhotoId id, @AuthenticationPrincipal Caller by) {
        return announcing.drop(id, by).payload();
    }
}

package org.baoxue.answers.filling;

import org.baoxue.access.Caller;
import org.baoxue.answers.filling.AnswerInputs.AnswersInput;
import org.baoxue.answers.filling.AnswerInputs.DecisionInput;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/// Fills sheets.
@Controller
class AnsweringController {

    private final SavingAnswers saving;
    private final Resolving resolving;

    AnsweringController(SavingAnswers saving, Resolving resolving) {
        this.saving = saving;
        this.resolving = resolving;
    }

    @MutationMapping
    Object saveAnswers(@Argument AnswersInput input, @AuthenticationPrincipal Caller by) {
        return saving.save(input, by).payload();
    }

    @MutationMapping
    Object resolveConflict(@Argument DecisionInput input, @AuthenticationPrincipal Caller by) {
        return resolving.resolve(input, by).payload();
    }
}

package org.baoxue.answers.filling;

import org.baoxue.access.Caller;
import org.baoxue.answers.filling.AnswerInputs.AnswersInput;
import org.baoxue.shared.Refusal;

/// What becomes of answers from somebody for whom there is no such visit: they may come late, from
/// a person who has left the team, or may inspect there no more.
public interface LateAnswers {

    /// What the sender is told: that the answers are kept apart, or why they are not.
    Refusal kept(AnswersInput input, Caller by);
}

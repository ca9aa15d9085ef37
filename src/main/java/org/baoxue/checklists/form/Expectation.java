package org.baoxue.checklists.form;

import java.util.List;

/// The answers that raise no problem.
public sealed interface Expectation {

    boolean metBy(AnswerValue answer);

    /// One tick: 是, 否, 有 or 无.
    record ExpectedTick(boolean yes) implements Expectation {
        @Override
        public boolean metBy(AnswerValue answer) {
            return answer instanceof AnswerValue.YesNo(var given) && given == yes;
        }
    }

    /// A number of at least this.
    record ExpectedMinimum(int atLeast) implements Expectation {
        @Override
        public boolean metBy(AnswerValue answer) {
            return answer instanceof AnswerValue.Whole(var given) && given >= atLeast;
        }
    }

    /// One of these options, by their codes.
    record ExpectedChoice(List<String> options) implements Expectation {
        @Override
        public boolean metBy(AnswerValue answer) {
            return answer instanceof AnswerValue.Choice(var given) && options.contains(given);
        }
    }
}

package org.baoxue.slips;

import org.baoxue.slips.text.RulesRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells the operator what is wrong with the rules, without a stack trace.
class RulesRefusedAnalyzer extends AbstractFailureAnalyzer<RulesRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RulesRefused cause) {
        return new FailureAnalysis(
                "The rules of the slips' drafts cannot be used:\n\n" + cause.getMessage(),
                "Put the named lines right and start again; nothing was changed.",
                cause);
    }
}

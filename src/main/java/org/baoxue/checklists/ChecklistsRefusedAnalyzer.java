package org.baoxue.checklists;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells the operator what is wrong with the checklists, without a stack trace.
class ChecklistsRefusedAnalyzer extends AbstractFailureAnalyzer<ChecklistsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ChecklistsRefused cause) {
        return new FailureAnalysis(
                "The checklists cannot be used:\n\n" + cause.getMessage(),
                "Put the named lines right and start again; nothing was changed.",
                cause);
    }
}

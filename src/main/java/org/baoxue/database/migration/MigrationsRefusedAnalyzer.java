package org.baoxue.database.migration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells the operator what to do, without a stack trace.
class MigrationsRefusedAnalyzer extends AbstractFailureAnalyzer<MigrationsRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MigrationsRefused cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}

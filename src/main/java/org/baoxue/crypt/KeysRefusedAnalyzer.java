package org.baoxue.crypt;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells the operator what to do, without a stack trace.
class KeysRefusedAnalyzer extends AbstractFailureAnalyzer<KeysRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, KeysRefused cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}

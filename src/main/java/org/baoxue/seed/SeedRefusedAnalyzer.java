package org.baoxue.seed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says at a failed start what is wrong with the seed, instead of a stack trace.
final class SeedRefusedAnalyzer extends AbstractFailureAnalyzer<SeedRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, SeedRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend these rows and start again, or start without baoxue.seed.directory. What was"
                        + " entered before stays and is not entered twice.",
                cause);
    }
}

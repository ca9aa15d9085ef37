package org.baoxue.embedded;

import org.baoxue.embedded.engine.error.EngineRefusal;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says at a failed start why the embedded engine does not run, instead of a stack trace.
final class EngineRefusedAnalyzer extends AbstractFailureAnalyzer<EngineRefusal> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, EngineRefusal cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Where the data lie is told by baoxue.embedded.directory, the port by"
                        + " baoxue.embedded.port; spring.mongodb.uri names a MongoDB server"
                        + " instead.",
                cause);
    }
}

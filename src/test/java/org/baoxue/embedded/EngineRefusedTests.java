package org.baoxue.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.baoxue.embedded.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.util.unit.DataSize;

import java.nio.file.Path;
import java.util.Objects;

class EngineRefusedTests {

    private static final DataSize LITTLE = DataSize.ofMegabytes(8);

    @TempDir private Path directory;

    @Test
    void explainsASecondCopyOnTheSameData() {
        var settings = new EmbeddedSettings(directory, 0, LITTLE, LITTLE, LITTLE).engine();
        try (var _ = Engine.start(settings)) {
            var refused = catchThrowable(() -> Engine.start(settings).close());
            var analysis =
                    SpringFactoriesLoader.forDefaultResourceLocation()
                            .load(FailureAnalyzer.class, (type, name, unable) -> {})
                            .stream()
                            .map(each -> each.analyze(new BeanCreationException("engine", refused)))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElseThrow();
            assertThat(analysis.getDescription()).contains("baoxue.db is in use");
            assertThat(analysis.getAction()).contains("baoxue.embedded.directory");
        }
    }
}

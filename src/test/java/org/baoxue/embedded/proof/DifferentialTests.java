package org.baoxue.embedded.proof;

import org.baoxue.embedded.proof.oracle.PlainCollection;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;

/// Thousands of random questions with writes between them, each put to the judged database and to a
/// plain reading of MongoDB's documentation.
class DifferentialTests {

    private static final int STEPS = 700;
    private static final int STEPS_AFTER_REOPENING = 150;

    @TempDir private Path directory;

    static LongStream seeds() {
        var named = System.getProperty("proof.seeds", "1,2,3,4");
        return Arrays.stream(named.split(",")).mapToLong(Long::parseLong);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsTheDocumentationSays(long seed) {
        var plain = new PlainCollection();
        try (var subject = Subject.any(directory)) {
            var life = new RandomLife(seed, new Both(subject.collection("both"), plain));
            life.begin();
            life.goOn(STEPS);
        }
        if (Subject.NAMED == null) {
            try (var reopened = Subject.any(directory)) {
                var life = new RandomLife(~seed, new Both(reopened.collection("both"), plain));
                life.goOn(STEPS_AFTER_REOPENING);
            }
        }
    }
}

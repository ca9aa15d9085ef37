package org.baoxue.embedded.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A kill leaves what the operating system still holds; only a forced file survives a lost power
/// line. The Java machine tells when a file is forced.
class DurabilityTests {

    private static final String FORCED = "jdk.FileForce";
    private static final int WRITES = 30;

    @TempDir private Path directory;

    @Test
    void forcesTheFileBeforeItAcknowledges() throws Exception {
        assumeTrue(Subject.NAMED == null, "only of the embedded engine");
        var acknowledged = new ArrayList<Instant>();
        var begun = new ArrayList<Instant>();
        List<RecordedEvent> forced;
        try (var recording = new Recording();
                var subject = Subject.any(directory)) {
            recording.enable(FORCED).withoutThreshold();
            recording.start();
            for (int number = 0; number < WRITES; number++) {
                begun.add(Instant.now());
                subject.collection("forced")
                        .insertOne(new BsonDocument("_id", new BsonInt32(number)));
                acknowledged.add(Instant.now());
            }
            forced = events(recording);
        }
        for (int number = 0; number < WRITES; number++) {
            var from = begun.get(number);
            var to = acknowledged.get(number);
            assertThat(forced)
                    .as("write %d of %s", number, forced.size())
                    .anyMatch(event ->
                            event.getStartTime().isAfter(from) && event.getEndTime().isBefore(to));
        }
    }

    private List<RecordedEvent> events(Recording recording) throws IOException {
        var file = directory.resolve("forced.jfr");
        recording.dump(file);
        return RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals(FORCED))
                .filter(event -> event.getString("path").startsWith(directory.toString()))
                .toList();
    }
}

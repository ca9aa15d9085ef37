package org.baoxue.printing;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.shared.Sha256;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

class AttachmentTests {

    /// Eighteen of its digits stand in a row, as in a citizen ID.
    private static final String TICKET = "ab619901201002031234" + "c".repeat(44);

    @Test
    void leavesFiguresAndHashesAsTheyAre() {
        var written =
                Attachment.of("x", Map.of("share", 1.0 / 71, "hash", new Sha256(TICKET).hex()));
        var read = JsonMapper.shared().readTree(written.json());

        assertThat(read.path("share").asDouble()).isEqualTo(1.0 / 71);
        assertThat(read.path("hash").asString()).isEqualTo(TICKET);
    }
}

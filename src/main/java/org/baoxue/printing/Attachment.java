package org.baoxue.printing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonValue;

import org.baoxue.printing.layout.Paper;
import org.baoxue.shared.Id;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/// A paper's data, attached to it as JSON so that a program need not read the pages.
///
/// @param name of the file, without a person's name
record Attachment(String name, String json) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .addMixIn(Id.class, AsText.class)
                    .build();

    /// An id is its text.
    private interface AsText {
        @JsonValue
        String value();
    }

    /// @param values what the paper prints, with the words that people wrote already masked:
    ///   figures and hashes must stay as they are; their order is that of the file
    static Attachment of(String name, Map<String, ?> values) {
        return new Attachment(name + ".json", JSON.writeValueAsString(values));
    }

    void to(Paper paper) {
        paper.attach(name, "application/json", json.getBytes(UTF_8));
    }
}

package org.baoxue.seed.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The GraphQL documents of the review, and how their answers are read.
public final class Documents {

    private Documents() {}

    public static String text(String name) {
        var path = "/demo/" + name + ".graphql";
        try (InputStream file = Documents.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file, path).readAllBytes(), UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The one field of an answer.
    ///
    /// @throws IllegalStateException where there are errors, or it is a refusal
    public static JsonNode onlyField(String name, JsonNode answer) {
        if (!answer.path("errors").isEmpty()) {
            throw new IllegalStateException("%s: %s".formatted(name, answer.path("errors")));
        }
        var field = answer.path("data").iterator().next();
        if (field.has("code")) {
            throw new IllegalStateException("%s was refused: %s".formatted(name, field));
        }
        return field;
    }
}

package org.baoxue.seed.demo;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/// What an inspector finds at an item that is asked.
@FunctionalInterface
public interface Findings {

    /// The answer as the API takes it, such as `{yes: true}`; null to leave the item open.
    ///
    /// @param visit the visit's code
    /// @param entry the sheet's item, as `sheet.graphql` reads it
    @Nullable Map<String, ?> at(String visit, JsonNode entry);

    /// Everything as it should be; of what is neutral, only that there are pupils.
    static @Nullable Map<String, ?> asExpected(JsonNode entry) {
        var item = entry.path("item");
        var expectation = item.path("expectation");
        return switch (expectation.path("__typename").asString("")) {
            case "ExpectedTick" -> Map.of("yes", expectation.path("yes").asBoolean());
            case "ExpectedMinimum" -> Map.of("number", expectation.path("atLeast").asInt() + 1);
            case "ExpectedChoice" ->
                    Map.of("choice", expectation.path("options").path(0).asString());
            default -> neutral(item);
        };
    }

    /// The opposite: what raises the item's problem; null where nothing can.
    static @Nullable Map<String, ?> asFeared(JsonNode entry) {
        var expectation = entry.path("item").path("expectation");
        return switch (expectation.path("__typename").asString("")) {
            case "ExpectedTick" -> Map.of("yes", !expectation.path("yes").asBoolean());
            case "ExpectedMinimum" -> Map.of("number", 0);
            case "ExpectedChoice" -> Map.of("choice", "at-home");
            default -> null;
        };
    }

    private static @Nullable Map<String, ?> neutral(JsonNode item) {
        return item.path("type").asString().equals("YES_NO")
                ? Map.of("yes", item.path("key").asString().equals("household.has-students"))
                : null;
    }
}

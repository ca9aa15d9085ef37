package org.baoxue.slips;

import org.baoxue.shared.Id;
import org.baoxue.slips.Slip.Correction;
import org.baoxue.slips.text.ProblemLine;
import org.baoxue.slips.text.SlipRows;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.Map;

/// What a slip says, as the text that is hashed, signed and attached to the paper: JSON with sorted
/// keys and no space (RFC 8785, as far as texts, whole numbers, lists and objects go). Whoever has
/// the text can hash it again with `sha256sum`.
final class SlipContent {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private SlipContent() {}

    static String canonicalJson(Slip slip) {
        var content = new HashMap<String, @Nullable Object>();
        content.put("form", "检查情况报告单");
        content.put("id", slip.id().value());
        content.put("review", slip.review().value());
        content.put("team", slip.team());
        content.put("revision", slip.revision());
        content.put("replaces", replaced(slip.corrects()));
        content.put("reason", slip.reason());
        content.put(
                "subject",
                Map.of("kind", slip.subject().kind().code(), "code", slip.subject().code()));
        content.put("rows", rows(slip.rows()));
        return JSON.writeValueAsString(content);
    }

    private static @Nullable Map<String, String> replaced(@Nullable Correction correction) {
        return correction == null
                ? null
                : Map.of(
                        "id", correction.slip().value(),
                        "number", correction.number(),
                        "sha256", correction.contentHash().hex());
    }

    private static Map<String, Object> rows(SlipRows rows) {
        return Map.of(
                "time", rows.time(),
                "team", rows.team(),
                "unit", rows.unit(),
                "process", rows.process(),
                "highlights", rows.highlights(),
                "problems", rows.problems().stream().map(SlipContent::problem).toList(),
                "assessment", rows.assessment(),
                "suggestions", rows.suggestions());
    }

    private static Map<String, @Nullable Object> problem(ProblemLine line) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("visit", text(line.visit()));
        values.put("item", line.item());
        values.put("text", line.text());
        return values;
    }

    private static @Nullable String text(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}

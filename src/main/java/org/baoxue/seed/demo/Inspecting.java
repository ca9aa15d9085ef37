package org.baoxue.seed.demo;

import org.baoxue.shared.Sha256;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// One who visits units: fills the checklist with what is found, round after round since an answer
/// may lead to further questions, signs it, and hands it in.
public final class Inspecting {

    /// More rounds than any chain of conditions is long.
    private static final int ROUNDS = 6;

    /// Two strokes of a signature, in the line's own box.
    static final List<Map<String, List<Double>>> SIGNATURE =
            List.of(
                    Map.of("points", List.of(0.10, 0.55, 0.22, 0.30, 0.30, 0.70, 0.38, 0.35)),
                    Map.of("points", List.of(0.58, 0.30, 0.66, 0.72, 0.74, 0.40, 0.88, 0.55)));

    private final Voice voice;
    private final Findings findings;

    public Inspecting(Voice voice, Findings findings) {
        this.voice = voice;
        this.findings = findings;
    }

    /// Answers all that is asked and still open.
    ///
    /// @param read the sheet as it was read last
    /// @return the sheet as it stands then
    public JsonNode fill(String visit, JsonNode read) {
        var sheet = read;
        for (var round = 0; round < ROUNDS; round++) {
            var changes = changes(visit, sheet);
            if (changes.isEmpty()) {
                return sheet;
            }
            save(visit, changes);
            sheet = sheet(visit);
        }
        return sheet;
    }

    /// Signs every line of the sheet's form, in the names of those who were there.
    public void sign(String visit, JsonNode sheet, String inspectors) {
        for (var line : sheet.path("formVersion").path("signatures")) {
            var key = line.path("key").asString();
            var name = key.equals("inspectors") ? inspectors : line.path("label").asString();
            voice.say(
                    "sign",
                    Map.of(
                            "input",
                            Map.of(
                                    "visit", visit,
                                    "id", id(visit, "signature-" + key),
                                    "line", key,
                                    "name", name,
                                    "strokes", SIGNATURE)));
        }
    }

    public void submit(String visit) {
        step("submitSheet", visit);
    }

    /// Accepts what was handed in, as the team's leader.
    public void accept(String visit) {
        step("acceptSheet", visit);
    }

    /// On the version that lies there.
    private void step(String mutation, String visit) {
        var seen = voice.say("sheetVersion", Map.of("visit", visit)).path("version").asInt();
        voice.say(mutation, Map.of("visit", visit, "version", seen));
    }

    public JsonNode sheet(String visit) {
        return voice.say("sheet", Map.of("visit", visit));
    }

    /// Saves changes and insists that none was refused or contested.
    private void save(String visit, List<Map<String, Object>> changes) {
        var saved =
                voice.say(
                        "saveAnswers", Map.of("input", Map.of("visit", visit, "changes", changes)));
        for (var result : saved.path("results")) {
            if (!result.path("result").asString().equals("SAVED")) {
                throw new IllegalStateException("%s: %s".formatted(visit, result));
            }
        }
    }

    private static Stream<JsonNode> openItems(JsonNode sheet) {
        var entries = new ArrayList<JsonNode>();
        sheet.path("items").forEach(entries::add);
        sheet.path("blocks").forEach(block -> block.path("items").forEach(entries::add));
        return entries.stream()
                .filter(entry -> entry.path("asked").asBoolean())
                .filter(entry -> entry.path("answer").path("version").asInt() == 0);
    }

    private List<Map<String, Object>> changes(String visit, JsonNode sheet) {
        return openItems(sheet).flatMap(entry -> change(visit, sheet, entry)).toList();
    }

    private Stream<Map<String, Object>> change(String visit, JsonNode sheet, JsonNode entry) {
        var key = entry.path("key").asString();
        var answer = answer(visit, sheet, entry);
        if (answer == null) {
            return Stream.empty();
        }
        var change = new HashMap<String, Object>();
        change.put("id", id(visit, key));
        change.put("key", key);
        change.put("value", answer);
        change.put("base", 0);
        return Stream.of(change);
    }

    /// The item that sums a form up is answered last and as the form proposes.
    private @Nullable Map<String, ?> answer(String visit, JsonNode sheet, JsonNode entry) {
        var key = entry.path("key").asString();
        var proposal = sheet.path("proposal");
        if (key.equals(proposal.path("detail").asString(""))) {
            return Map.of("text", proposal.path("text").asString());
        }
        var sumsUp = !entry.path("item").path("detail").isNull();
        if (!sumsUp) {
            return findings.at(visit, entry);
        }
        return othersOpen(sheet, key) ? null : Map.of("yes", !proposal.isNull());
    }

    private static boolean othersOpen(JsonNode sheet, String summingUp) {
        return StreamSupport.stream(sheet.path("missing").spliterator(), false)
                .anyMatch(gap ->
                        gap.path("kind").asString().startsWith("ANSWER")
                                && !gap.path("key").asString().equals(summingUp));
    }

    /// As a phone makes them: the same whenever the same change is sent again.
    private static String id(String visit, String key) {
        var hash = Sha256.sum(visit + "/" + key).hex();
        return hash.substring(0, 32);
    }
}

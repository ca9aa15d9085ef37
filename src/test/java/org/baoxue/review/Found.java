package org.baoxue.review;

import org.baoxue.seed.demo.Findings;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Set;

/// What the teams of the run find: in certain villages, schools and homes something is wrong, and
/// one thing leads to the next question.
final class Found {

    /// Items answered otherwise than expected, wherever they are asked in a unit that ends so.
    private static final Set<String> WRONG =
            Set.of(
                    "county.dropouts",
                    "town.dropouts",
                    "school.triple-receipts",
                    "village.subsidy-list",
                    "child.triple-receipt",
                    "child.observed");

    private Found() {}

    static @Nullable Map<String, ?> at(String visit, JsonNode entry) {
        var item = entry.path("item");
        var key = item.path("key").asString();
        if (item.path("slipRow").asString("").equals("HIGHLIGHTS")) {
            return Map.of("text", "资料齐全,台账规范,宣传到户。");
        }
        if (key.equals("school.disabled")) {
            return Map.of("yes", true);
        }
        var feared = WRONG.contains(key) && isTroubled(visit) ? Findings.asFeared(entry) : null;
        return feared != null ? feared : Findings.asExpected(entry);
    }

    /// About a third of the units.
    private static boolean isTroubled(String visit) {
        return visit.charAt(visit.length() - 1) % 3 == 0;
    }
}

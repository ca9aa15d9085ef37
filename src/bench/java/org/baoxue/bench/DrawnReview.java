package org.baoxue.bench;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A review of the sample county whose teams are out, with a sheet for each connection that answers
/// are sent over, each of which has its first batch.
record DrawnReview(List<OpenSheet> sheets) {

    static final int BATCH = 12;

    static final String ID = "2019-BENCH-01";
    private static final String SAVE =
            """
            mutation ($input: AnswersInput!) {
              saveAnswers(input: $input) {
                ... on AnswersSaved { sheet { id version } results { id key result version } }
                ... on Refusal { code message }
              }
            }
            """;

    /// @param member of its team
    /// @param keys of its first ticked items
    record OpenSheet(String visit, Client member, List<String> keys) {

        /// The batch number so many, 0 being the first. The answers turn from yes to no and back,
        /// so that each batch makes one more version of each item.
        Map<String, Object> batch(int number) {
            var changes = new ArrayList<Map<String, Object>>();
            for (String key : keys) {
                changes.add(
                        Map.of(
                                "id",
                                "bench-" + number + "-" + changes.size(),
                                "key",
                                key,
                                "value",
                                Map.of("yes", number % 2 == 0),
                                "base",
                                number));
            }
            return Map.of("input", Map.of("visit", visit, "changes", changes));
        }
    }

    static String save() {
        return SAVE;
    }

    static DrawnReview opened(Server server) {
        var review = OpenedReview.of(server, ID, Map.of(), 3);
        var leaders = new HashMap<Integer, Client>();
        review.teams()
                .forEach((number, team) ->
                        leaders.put(number, Client.signedIn(server, team.getFirst())));
        var sheets = sheets(review, leaders);
        for (var sheet : sheets) {
            var saved = sheet.member().ask(SAVE, sheet.batch(0)).path("saveAnswers");
            if (saved.toString().split("\"SAVED\"", -1).length != BATCH + 1) {
                throw new IllegalStateException("not every answer is saved: " + saved);
            }
        }
        return new DrawnReview(sheets);
    }

    private static List<OpenSheet> sheets(OpenedReview review, Map<Integer, Client> members) {
        var sheets = new ArrayList<OpenSheet>();
        for (JsonNode sheet : review.sheets()) {
            var member = members.get(sheet.path("team").asInt());
            var keys = OpenedReview.keys(sheet, "YES_NO");
            if (member != null && keys.size() >= BATCH && sheets.size() < Load.CONNECTIONS) {
                sheets.add(
                        new OpenSheet(sheet.path("id").asString(), member, keys.subList(0, BATCH)));
            }
        }
        if (sheets.size() < Load.CONNECTIONS) {
            throw new IllegalStateException(
                    "only " + sheets.size() + " sheets have room for a batch");
        }
        return sheets;
    }
}

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

    private static final String ID = "2019-BENCH-01";
    private static final String COUNTY = "619901";
    private static final String SEED = "53096217404418835127";
    private static final String REFUSED = "{ __typename ... on Refusal { code message } }";
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
        var office = Client.signedIn(server, "office");
        act(office, "planReview(input: $review)");
        act(office, "freezeFrame(review: $id)");
        act(office, "enterSeed(sample: $id, seed: $seed, witnesses: [\"见证人\"])");
        act(office, "drawSample(sample: $id)");
        act(office, "announceTeamDraw(input: { review: $id, size: 3 })");
        act(office, "drawTeams(review: $id, seed: $seed, witnesses: [\"见证人\"])");
        act(office, "openFieldWork(review: $id)");
        var members = members(server, office);
        var sheets = sheets(office, members);
        for (var sheet : sheets) {
            var saved = sheet.member().ask(SAVE, sheet.batch(0)).path("saveAnswers");
            if (saved.toString().split("\"SAVED\"", -1).length != BATCH + 1) {
                throw new IllegalStateException("not every answer is saved: " + saved);
            }
        }
        return new DrawnReview(sheets);
    }

    private static void act(Client office, String field) {
        var variables = new HashMap<String, Object>();
        var declared = new ArrayList<String>();
        declare(field, "$review", "ReviewInput!", review(), declared, variables);
        declare(field, "$id", "ID!", ID, declared, variables);
        declare(field, "$seed", "String!", SEED, declared, variables);
        var document =
                "mutation (" + String.join(", ", declared) + ") { act: " + field + REFUSED + " }";
        var outcome = office.ask(document, variables).path("act");
        if (outcome.has("code")) {
            throw new IllegalStateException(field + " is refused: " + outcome);
        }
    }

    private static void declare(
            String field,
            String name,
            String type,
            Object value,
            List<String> declared,
            Map<String, Object> variables) {
        if (field.contains(name)) {
            declared.add(name + ": " + type);
            variables.put(name.substring(1), value);
        }
    }

    private static Map<String, Object> review() {
        return Map.of(
                "id", ID,
                "county", COUNTY,
                "name", "负载测试",
                "referenceDate", "2019-08-31",
                "fieldFrom", "2019-10-21",
                "fieldTo", "2019-10-31");
    }

    private static Map<Integer, Client> members(Server server, Client office) {
        var teams =
                office.ask(
                        "query ($id: ID!) { review(id: $id) { fieldWork { teams { number leader {"
                                + " id } } } } }",
                        Map.of("id", ID));
        var members = new HashMap<Integer, Client>();
        for (JsonNode team : teams.at("/review/fieldWork/teams")) {
            var leader = team.at("/leader/id").asString();
            members.put(team.path("number").asInt(), Client.signedIn(server, leader));
        }
        return members;
    }

    private static List<OpenSheet> sheets(Client office, Map<Integer, Client> members) {
        var found =
                office.ask(
                        """
                        query ($id: ID!) {
                          sheets(review: $id, first: 100) {
                            edges { node {
                              id team items { key item { type } } blocks { items { key item { type } } }
                            } }
                          }
                        }
                        """,
                        Map.of("id", ID));
        var sheets = new ArrayList<OpenSheet>();
        for (JsonNode edge : found.at("/sheets/edges")) {
            var sheet = edge.path("node");
            var member = members.get(sheet.path("team").asInt());
            var keys = ticked(sheet);
            if (member != null && keys.size() == BATCH && sheets.size() < Load.CONNECTIONS) {
                sheets.add(new OpenSheet(sheet.path("id").asString(), member, keys));
            }
        }
        if (sheets.size() < Load.CONNECTIONS) {
            throw new IllegalStateException(
                    "only " + sheets.size() + " sheets have room for a batch");
        }
        return sheets;
    }

    private static List<String> ticked(JsonNode sheet) {
        var keys = new ArrayList<String>();
        for (JsonNode item :
                sheet.findValues("items").stream().flatMap(JsonNode::valueStream).toList()) {
            if (keys.size() < BATCH && item.at("/item/type").asString().equals("YES_NO")) {
                keys.add(item.path("key").asString());
            }
        }
        return keys;
    }
}

package org.baoxue.bench;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A review that the office has planned, drawn, staffed and opened, through the API.
///
/// @param teams the sign-in names of each team's people by its number, the leader first
public record OpenedReview(String id, Client office, SortedMap<Integer, List<String>> teams) {

    static final String COUNTY = "619901";
    private static final String SEED = "53096217404418835127";
    private static final List<String> WITNESSES = List.of("见证人");
    private static final String SHEETS =
            """
            query ($id: ID!, $filter: SheetFilter) {
              sheets(review: $id, filter: $filter, first: 100) {
                edges { node {
                  id team items { key item { type } } blocks { items { key item { type } } }
                } }
              }
            }
            """;

    /// Takes it there.
    ///
    /// @param plan what of it is not as the documents have it
    /// @param people in each team
    public static OpenedReview of(Server server, String id, Map<String, ?> plan, int people) {
        var office = Client.signedIn(server, "office");
        var review = Map.of("review", id);
        var sample = Map.of("sample", id);
        var seed = Map.of("seed", SEED, "witnesses", WITNESSES);
        office.say("planReview", Map.of("input", planned(id, plan)));
        office.say("freezeFrame", review);
        office.say("enterSeed", both(sample, seed));
        office.say("drawSample", sample);
        office.say("announceTeamDraw", Map.of("input", Map.of("review", id, "size", people)));
        var work = office.say("drawTeams", both(review, seed));
        office.say("openFieldWork", review);
        var teams = new TreeMap<Integer, List<String>>();
        for (var team : work.path("teams")) {
            teams.put(team.path("number").asInt(), team.path("members").findValuesAsString("id"));
        }
        return new OpenedReview(id, office, teams);
    }

    /// The first hundred sheets, each with its items' keys and types.
    List<JsonNode> sheets() {
        return sheets(Map.of());
    }

    /// The first hundred of a team.
    public List<JsonNode> sheets(int team) {
        return sheets(Map.of("team", team));
    }

    private List<JsonNode> sheets(Map<String, ?> filter) {
        return office.ask(SHEETS, Map.of("id", id, "filter", filter))
                .at("/sheets/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .toList();
    }

    /// The keys of a sheet's items of a type, in printed order.
    public static List<String> keys(JsonNode sheet, String type) {
        return sheet.findValues("items").stream()
                .flatMap(JsonNode::valueStream)
                .filter(item -> item.at("/item/type").asString().equals(type))
                .map(item -> item.path("key").asString())
                .toList();
    }

    private static Map<String, Object> planned(String id, Map<String, ?> plan) {
        return Map.of(
                "id", id,
                "county", COUNTY,
                "name", "负载测试",
                "referenceDate", "2019-08-31",
                "fieldFrom", "2019-10-21",
                "fieldTo", "2019-10-31",
                "plan", plan);
    }

    private static Map<String, Object> both(Map<String, ?> one, Map<String, ?> other) {
        var both = new HashMap<String, Object>(one);
        both.putAll(other);
        return both;
    }
}

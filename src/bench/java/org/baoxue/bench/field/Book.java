package org.baoxue.bench.field;

import org.baoxue.bench.Client;
import org.baoxue.bench.OpenedReview;
import org.baoxue.shared.Sha256;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What phones sent, and what of it they were told is kept. The service must hold all of the latter
/// and nothing of another origin, each once.
///
/// @param sent answers and photos, each with its visit's code
/// @param kept those acknowledged
/// @param contested answers that were kept as a conflict
/// @param photos the hash of each photo that was acknowledged, by its code
record Book(Set<String> sent, Set<String> kept, Set<String> contested, Map<String, String> photos) {

    private static final String HELD =
            """
            query ($id: ID!, $after: String) {
              sheets(review: $id, first: 40, after: $after) {
                edges { node {
                  id
                  state
                  items { answer { entries { change fate } } }
                  blocks { items { answer { entries { change fate } } } }
                  photos { id }
                } }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;
    private static final String COUNTED =
            "query ($id: ID!) { progress(review: $id) { state visits } }";

    Book() {
        this(
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet(),
                new ConcurrentHashMap<>());
    }

    void send(String visit, String id) {
        sent.add(entry(visit, id));
    }

    /// Takes down what became of a change.
    void answered(String visit, JsonNode result) {
        var change = entry(visit, result.path("id").asString());
        switch (result.path("result").asString()) {
            case "SAVED" -> kept.add(change);
            case "CONFLICT" -> {
                kept.add(change);
                contested.add(change);
            }
            default -> throw new IllegalStateException("%s: %s".formatted(visit, result));
        }
    }

    void safe(Snapshot photo) {
        kept.add(entry(photo.visit(), photo.id()));
        photos.put(photo.id(), photo.sha256());
    }

    long answers() {
        return (long) kept.size() - photos.size();
    }

    /// @throws IllegalStateException where the service holds anything else
    void check(OpenedReview review) throws IOException {
        var sheets = sheets(review);
        check(sheets.stream().flatMap(Book::held).toList());
        long conflicts = sheets.stream().mapToLong(Book::conflicts).sum();
        require(conflicts == contested.size(), contested.size() + " conflicts are " + conflicts);
        checkProgress(review, sheets);
        for (var photo : photos.entrySet()) {
            var bytes = Client.tried(review.office().to("/photos/" + photo.getKey()).build());
            var hash = Sha256.sum(bytes.body()).hex();
            require(hash.equals(photo.getValue()), "other bytes in photo " + photo.getKey());
        }
    }

    private void check(List<String> held) {
        var each = new HashSet<>(held);
        require(each.size() == held.size(), "held twice: " + (held.size() - each.size()));
        var lost = kept.stream().filter(entry -> !each.contains(entry)).toList();
        require(lost.isEmpty(), "LOST although acknowledged: " + lost);
        each.removeAll(sent);
        require(each.isEmpty(), "held but never sent: " + each);
    }

    /// The counts, which are kept beside the sheets, agree with them.
    private static void checkProgress(OpenedReview review, List<JsonNode> sheets) {
        var states = new HashMap<String, Integer>();
        sheets.forEach(sheet -> states.merge(sheet.path("state").asString(), 1, Integer::sum));
        var counted = new HashMap<String, Integer>();
        for (var count : review.office().ask(COUNTED, Map.of("id", review.id())).path("progress")) {
            counted.merge(
                    count.path("state").asString(), count.path("visits").asInt(), Integer::sum);
        }
        require(counted.equals(states), "%s are counted as %s".formatted(states, counted));
    }

    private static List<JsonNode> sheets(OpenedReview review) {
        var sheets = new ArrayList<JsonNode>();
        var variables = new HashMap<String, Object>(Map.of("id", review.id()));
        JsonNode page;
        do {
            page = review.office().ask(HELD, variables).path("sheets");
            page.path("edges").forEach(edge -> sheets.add(edge.path("node")));
            variables.put("after", page.at("/pageInfo/endCursor").asString());
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return sheets;
    }

    private static String entry(String visit, String id) {
        return visit + " " + id;
    }

    private static Stream<String> held(JsonNode sheet) {
        var visit = sheet.path("id").asString();
        var photos = sheet.path("photos").findValuesAsString("id");
        return Stream.concat(sheet.findValuesAsString("change").stream(), photos.stream())
                .map(id -> entry(visit, id));
    }

    private static long conflicts(JsonNode sheet) {
        return sheet.findValuesAsString("fate").stream().filter("CONTESTED"::equals).count();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}

package org.baoxue.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.support.FrontEnd;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A team with its phones: who leads it, who goes out, and where to.
final class ReviewTeam {

    private final JsonNode team;
    private final Function<String, FrontEnd> people;
    private final List<JsonNode> visits = new ArrayList<>();

    private ReviewTeam(JsonNode team, Function<String, FrontEnd> people) {
        this.team = team;
        this.people = people;
    }

    static ReviewTeam of(JsonNode team, Function<String, FrontEnd> people) {
        return new ReviewTeam(team, people);
    }

    String id() {
        return team.path("id").asString();
    }

    int number() {
        return team.path("number").asInt();
    }

    FrontEnd leader() {
        return people.apply(team.path("leader").path("id").asString());
    }

    FrontEnd member() {
        return member(1);
    }

    FrontEnd member(int position) {
        return people.apply(team.path("members").path(position).path("id").asString());
    }

    String memberName() {
        return team.path("members").path(1).path("name").asString();
    }

    int size() {
        return team.path("members").size();
    }

    void take(List<JsonNode> all) {
        visits.clear();
        all.stream()
                .sorted(Comparator.comparingInt(visit -> visit.path("position").asInt()))
                .forEach(visits::add);
    }

    List<String> toVisit() {
        return visits.stream()
                .filter(visit -> visit.path("state").asString().equals("ACTIVE"))
                .map(visit -> visit.path("id").asString())
                .toList();
    }

    List<String> households() {
        return ofForm("HOUSEHOLD");
    }

    List<String> ofForm(String form) {
        return visits.stream()
                .filter(visit -> visit.path("state").asString().equals("ACTIVE"))
                .filter(visit -> visit.path("form").asString().equals(form))
                .map(visit -> visit.path("id").asString())
                .toList();
    }

    void seesItsOwnUnitsOnly() {
        var page = member().say("visits", Map.of("review", ReviewRun.CODE));
        assertThat(page.path("edges"))
                .isNotEmpty()
                .allMatch(edge -> edge.path("node").path("team").asInt() == number());
    }

    String replaces(String away) {
        var input = Map.of("visit", away, "reason", "AWAY_AFTER_TWO_TRIES", "note", "两次入户无人");
        return member().say("replaceHousehold", Map.of("input", input))
                .path("replacement")
                .path("next")
                .asString();
    }
}

package org.baoxue.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.seed.demo.Voice;
import org.baoxue.support.FrontEnd;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.TreeMap;

/// A phone behind a balancer that sends each request to the other instance in turn. Of each change
/// the answer is lost on the way, so that the phone sends it again, and it comes to the other.
final class Phone implements Voice {

    private final Map<String, Long> changes = new TreeMap<>();
    private FrontEnd next;
    private FrontEnd then;

    Phone(FrontEnd one, FrontEnd other) {
        this.next = one;
        this.then = other;
    }

    @Override
    public JsonNode say(String document, Map<String, ?> variables) {
        var lost = onNext(document, variables);
        if (document.startsWith("sheet")) {
            return lost;
        }
        var answer = onNext(document, variables);
        assertThat(answer).as("%s, again", document).isEqualTo(lost);
        changes.merge(document, 1L, Long::sum);
        // So that the next change comes to the other one first.
        turn();
        return answer;
    }

    /// How many changes were made with each document.
    Map<String, Long> changes() {
        return changes;
    }

    private JsonNode onNext(String document, Map<String, ?> variables) {
        var asked = next;
        turn();
        return asked.say(document, variables);
    }

    private void turn() {
        var asked = next;
        next = then;
        then = asked;
    }
}

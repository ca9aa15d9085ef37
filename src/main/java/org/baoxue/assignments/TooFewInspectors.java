package org.baoxue.assignments;

import org.baoxue.shared.Refusal;

import java.util.List;

/// The pool does not fill every team; a larger pool with the same seed may.
///
/// @param team the first team that stays short
/// @param missing how many it lacks
public record TooFewInspectors(int team, int missing) implements Refusal {

    @Override
    public String code() {
        return "too-few-inspectors";
    }

    @Override
    public String field() {
        return "pool";
    }

    @Override
    public List<Object> details() {
        return List.of(team, missing);
    }
}

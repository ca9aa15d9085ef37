package org.baoxue.assignments;

import org.baoxue.shared.Refusal;

import java.util.List;

/// The pool does not fill every team whatever the seed.
///
/// @param team the first team that could stay short
/// @param missing how many people who may inspect its units the pool lacks
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

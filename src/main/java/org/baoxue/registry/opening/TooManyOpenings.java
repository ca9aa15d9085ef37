package org.baoxue.registry.opening;

import org.baoxue.shared.Refusal;

import java.util.List;

/// The person has opened as many records today as may be.
///
/// @param perDay how many that is
record TooManyOpenings(int perDay) implements Refusal {

    @Override
    public String code() {
        return "too-many-openings";
    }

    @Override
    public List<Object> details() {
        return List.of(perDay);
    }
}

package org.baoxue.assignments;

import org.baoxue.shared.Refusal;
import org.baoxue.shared.UserId;

import java.util.List;

/// Nobody inspects a place that they belong to.
///
/// @param place the code of the place that the person belongs to and that touches the team's work
public record BelongsThere(UserId person, String name, String place) implements Refusal {

    @Override
    public String code() {
        return "belongs-there";
    }

    @Override
    public String field() {
        return "members";
    }

    @Override
    public List<Object> details() {
        return List.of(name, person, place);
    }
}

package org.baoxue.seed.generate;

import org.baoxue.registry.Child;
import org.baoxue.registry.Household;

import java.util.List;

/// A household and its children.
public record Family(Household household, List<Child> children) {

    public Family {
        children = List.copyOf(children);
    }
}

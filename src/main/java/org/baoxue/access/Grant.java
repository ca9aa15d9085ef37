package org.baoxue.access;

import java.io.Serializable;

/// A role, and where the person has it. An inspector's scope is where a team may be joined; what is
/// inspected, and so seen, is the team's.
public record Grant(Role role, Scope scope) implements Serializable {

    /// In the whole country.
    public static Grant everywhere(Role role) {
        return new Grant(role, Scope.EVERYWHERE);
    }
}

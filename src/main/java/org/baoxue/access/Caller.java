package org.baoxue.access;

import org.baoxue.shared.UserId;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;

/// The person in whose name a request is made.
///
/// @param name as written on forms and slips
public record Caller(UserId id, String name, Set<Role> roles) implements Principal, Serializable {

    public boolean has(Role role) {
        return roles.contains(role);
    }

    @Override
    public String getName() {
        return id.value();
    }
}

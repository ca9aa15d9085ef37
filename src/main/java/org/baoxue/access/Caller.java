package org.baoxue.access;

import org.baoxue.shared.Id;
import org.baoxue.shared.UserId;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;

/// The person in whose name a request is made.
///
/// @param name as written on forms and slips
public record Caller(UserId id, String name, Set<Grant> grants) implements Principal, Serializable {

    public Caller {
        grants = Set.copyOf(grants);
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /// Whether a division or a school lies where the person has a role.
    public boolean has(Role role, Id place) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == role && grant.scope().holds(place));
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String getName() {
        return id.value();
    }
}

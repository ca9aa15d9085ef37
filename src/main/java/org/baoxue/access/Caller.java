package org.baoxue.access;

import org.baoxue.shared.CountyId;
import org.baoxue.shared.Id;
import org.baoxue.shared.UserId;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;

/// The person in whose name a request is made.
///
/// @param name as written on forms and slips
/// @param belongsTo codes of the places that the person works or lives in, and so never inspects
public record Caller(UserId id, String name, Set<Grant> grants, Set<String> belongsTo)
        implements Principal, Serializable {

    public Caller {
        grants = Set.copyOf(grants);
        belongsTo = Set.copyOf(belongsTo);
    }

    /// Who belongs to no place that could be inspected.
    public Caller(UserId id, String name, Set<Grant> grants) {
        this(id, name, grants, Set.of());
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /// Whether a division or a school lies where the person has a role.
    public boolean has(Role role, Id place) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == role && grant.scope().holds(place));
    }

    /// Whether the person may be in a team that inspects a county.
    public boolean inspectsIn(CountyId county) {
        return grants.stream()
                .anyMatch(
                        grant -> grant.role() == Role.INSPECTOR && grant.scope().concerns(county));
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String getName() {
        return id.value();
    }
}

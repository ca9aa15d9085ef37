package org.baoxue.access;

import org.baoxue.shared.CountyId;
import org.baoxue.shared.UserId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.util.Set;

/// A person who can sign in.
///
/// @param grants what the person may do, and where
/// @param belongsTo codes of the county, towns, villages and schools that the person works or lives
///   in, which a random draw of team members keeps them away from
@Document("accounts")
public record Account(
        @Id UserId id, String name, String passwordHash, Set<Grant> grants, Set<String> belongsTo) {

    public Account {
        grants = Set.copyOf(grants);
        belongsTo = Set.copyOf(belongsTo);
    }

    public Caller caller() {
        return new Caller(id, name, grants);
    }

    /// Whether the person may be put into a team that inspects a county.
    public boolean inspectsIn(CountyId county) {
        return grants.stream()
                .anyMatch(
                        grant -> grant.role() == Role.INSPECTOR && grant.scope().concerns(county));
    }

    public Set<Role> roles() {
        return caller().roles();
    }

    /// Without the password's hash, so that it reaches no log.
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}

package org.baoxue.access;

import org.baoxue.access.People.NewAccount;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.Set;

/// A person who can sign in.
///
/// @param password null: signs in by an identity provider only
/// @param grants what the person may do, and where
/// @param belongsTo codes of the county, towns, villages and schools that the person works or lives
///   in, which a random draw of team members keeps them away from
/// @param closedAt since when nobody gets in by it; null: it is open
@Document("accounts")
public record Account(
        @Id UserId id,
        String name,
        @Nullable Password password,
        Set<Grant> grants,
        Set<String> belongsTo,
        @Nullable Instant closedAt) {

    public Account {
        grants = Set.copyOf(grants);
        belongsTo = Set.copyOf(belongsTo);
    }

    static Account opened(NewAccount as, Password password) {
        return new Account(as.id(), as.name(), password, as.grants(), as.belongsTo(), null);
    }

    /// Whoever once had an account of that name.
    public static Account nobody(UserId id) {
        return new Account(id, id.value(), null, Set.of(), Set.of(), null);
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

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isAs(NewAccount other) {
        return name.equals(other.name())
                && grants.equals(other.grants())
                && belongsTo.equals(other.belongsTo());
    }
}

package org.baoxue.access.account;

import org.baoxue.access.Caller;
import org.baoxue.access.Grant;
import org.baoxue.access.Role;
import org.baoxue.access.account.People.NewAccount;
import org.baoxue.access.password.Password;
import org.baoxue.shared.CountyId;
import org.baoxue.shared.UserId;
import org.baoxue.shared.store.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.modulith.NamedInterface;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A person who can sign in, with the tokens by which programs do so in the person's name: whatever
/// shuts the person out takes them away in the same write.
///
/// @param version 0 as opened, one more with each change
/// @param password null: signs in by an identity provider only
/// @param grants what the person may do, and where
/// @param belongsTo codes of the county, towns, villages and schools that the person works or lives
///   in, which a random draw of team members keeps them away from
/// @param tokens each under a name of its own
/// @param vouched as whom an identity provider named the person the first time, and so each time
///   from then on; null: none has
/// @param closedAt since when nobody gets in by it; null: it is open
@Document("accounts")
@TypeAlias("org.baoxue.access.Account") // as those stand there that are older than this package
@NamedInterface("account")
public record Account(
        @Id UserId id,
        int version,
        String name,
        @Nullable Password password,
        Set<Grant> grants,
        Set<String> belongsTo,
        List<AccessToken> tokens,
        @Nullable Vouched vouched,
        @Nullable Instant closedAt)
        implements Versioned {

    public Account {
        grants = Set.copyOf(grants);
        belongsTo = Set.copyOf(belongsTo);
        tokens = List.copyOf(tokens);
    }

    static Account opened(NewAccount as, Password password) {
        return new Account(
                as.id(),
                0,
                as.name(),
                password,
                as.grants(),
                as.belongsTo(),
                List.of(),
                null,
                null);
    }

    /// Whoever once had an account of that name.
    public static Account nobody(UserId id) {
        return new Account(id, 0, id.value(), null, Set.of(), Set.of(), List.of(), null, null);
    }

    @Override
    public String stream() {
        return AccessTrail.STREAM;
    }

    public Caller caller() {
        return new Caller(id, name, grants, belongsTo);
    }

    /// Whether the person may be put into a team that inspects a county.
    public boolean inspectsIn(CountyId county) {
        return caller().inspectsIn(county);
    }

    public Set<Role> roles() {
        return caller().roles();
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /// Whether who was recognised is let in, as the account stands by now.
    ///
    /// @param as whom the account stood for then
    /// @param begun when the sign-in began; a password set since then was not the one that was
    ///   asked
    boolean letsIn(Caller as, Instant begun) {
        return isOpen()
                && caller().equals(as)
                && (password == null || !password.since().isAfter(begun));
    }

    boolean isAs(NewAccount other) {
        return name.equals(other.name())
                && grants.equals(other.grants())
                && belongsTo.equals(other.belongsTo());
    }

    public Optional<AccessToken> token(String name) {
        return tokens.stream().filter(token -> token.name().equals(name)).findFirst();
    }

    /// With another name, and other places and things that the person may do.
    Account corrected(NewAccount to) {
        return new Account(
                id,
                version + 1,
                to.name(),
                password,
                to.grants(),
                to.belongsTo(),
                tokens,
                vouched,
                closedAt);
    }

    /// With a password of the person's own choice.
    Account choosing(Password next) {
        return next(next, tokens, vouched, closedAt);
    }

    /// With a password that somebody else gives, for whoever had the old one is out.
    Account given(Password next) {
        return next(next, List.of(), vouched, closedAt);
    }

    /// Whoever it is opened to again may be another person at the identity provider.
    Account closed(Instant at) {
        return next(password, List.of(), null, at);
    }

    Account reopened() {
        return next(password, tokens, vouched, null);
    }

    Account vouchedFor(Vouched person) {
        return next(password, tokens, person, closedAt);
    }

    public Account with(AccessToken added) {
        var all = Stream.concat(tokens.stream(), Stream.of(added)).toList();
        return next(password, all, vouched, closedAt);
    }

    public Account without(AccessToken revoked) {
        var others = tokens.stream().filter(token -> !token.equals(revoked)).toList();
        return next(password, others, vouched, closedAt);
    }

    /// With another in the place of a token; as it is, where that is gone.
    public Account replacing(String hash, UnaryOperator<AccessToken> next) {
        return tokens.stream().noneMatch(token -> token.hash().equals(hash))
                ? this
                : next(
                        password,
                        tokens.stream()
                                .map(token -> token.hash().equals(hash) ? next.apply(token) : token)
                                .toList(),
                        vouched,
                        closedAt);
    }

    private Account next(
            @Nullable Password password,
            List<AccessToken> tokens,
            @Nullable Vouched vouched,
            @Nullable Instant closedAt) {
        return new Account(
                id, version + 1, name, password, grants, belongsTo, tokens, vouched, closedAt);
    }
}

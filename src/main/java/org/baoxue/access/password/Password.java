package org.baoxue.access.password;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What proves who signs in: the hash of a password, never the password.
///
/// @param since when it was set
/// @param given by someone else, so that the person must choose another before anything else
/// @param earlier the hashes of the passwords before, newest first
public record Password(String hash, Instant since, boolean given, List<String> earlier) {

    public Password {
        earlier = List.copyOf(earlier);
    }

    public static Password given(String hash, Instant now) {
        return new Password(hash, now, true, List.of());
    }

    /// The next one, chosen by the person.
    ///
    /// @param remembered how many of those before are kept
    public Password followedBy(String next, Instant now, int remembered) {
        var before = Stream.concat(Stream.of(hash), earlier.stream()).limit(remembered).toList();
        return new Password(next, now, false, before);
    }

    /// Someone else gives the person another one.
    public Password givenAnew(String next, Instant now, int remembered) {
        var followed = followedBy(next, now, remembered);
        return new Password(next, now, true, followed.earlier());
    }

    /// Whether the person must choose another before anything else.
    ///
    /// @param oldest how long a password may be used; zero: as long as one likes
    public boolean mustChange(Instant now, Duration oldest) {
        return given || (oldest.isPositive() && !now.isBefore(since.plus(oldest)));
    }

    /// Without a hash, so that none reaches a log.
    @Override
    public String toString() {
        return "Password[" + since + "]";
    }
}

package org.baoxue.access.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.shared.UserId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// What is wrong with a password that a person would like, in stable words that `messages*` say for
/// people.
@Component
public class PasswordRules {

    /// As many as bcrypt looks at.
    private static final int LONGEST_BYTES = 72;

    private static final List<IntPredicate> KINDS =
            List.of(
                    Character::isUpperCase,
                    Character::isLowerCase,
                    Character::isDigit,
                    sign ->
                            !Character.isUpperCase(sign)
                                    && !Character.isLowerCase(sign)
                                    && !Character.isDigit(sign));

    private final PasswordSettings settings;
    private final PasswordEncoder passwords;

    PasswordRules(PasswordSettings settings, PasswordEncoder passwords) {
        this.settings = settings;
        this.passwords = passwords;
    }

    /// Every rule that it breaks; none where nothing is wrong.
    ///
    /// @param before the password that it follows
    public List<String> faults(String wished, UserId name, Password before) {
        var faults =
                Stream.of(
                                tooShort(wished),
                                tooLong(wished),
                                tooFewKinds(wished),
                                easy(wished, name))
                        .flatMap(Optional::stream)
                        .toList();
        // Hashing is slow: only what is right otherwise is compared with the earlier ones.
        return faults.isEmpty() && isUsedBefore(wished, before) ? List.of("used-before") : faults;
    }

    private Optional<String> tooShort(String wished) {
        return fault(
                wished.codePointCount(0, wished.length()) < settings.shortest(),
                "shorter-than-" + settings.shortest());
    }

    private static Optional<String> tooLong(String wished) {
        return fault(
                wished.getBytes(UTF_8).length > LONGEST_BYTES,
                "longer-than-" + LONGEST_BYTES + "-bytes");
    }

    private Optional<String> tooFewKinds(String wished) {
        var kinds = KINDS.stream().filter(kind -> wished.codePoints().anyMatch(kind)).count();
        return fault(kinds < settings.kinds(), "fewer-than-" + settings.kinds() + "-kinds");
    }

    private Optional<String> easy(String wished, UserId name) {
        var small = wished.toLowerCase(Locale.ROOT);
        return fault(
                small.contains(name.value()) || settings.easy().stream().anyMatch(small::contains),
                "easily-guessed");
    }

    private boolean isUsedBefore(String wished, Password before) {
        return Stream.concat(Stream.of(before.hash()), before.earlier().stream())
                .anyMatch(hash -> passwords.matches(wished, hash));
    }

    private static Optional<String> fault(boolean isOne, String word) {
        return isOne ? Optional.of(word) : Optional.empty();
    }
}

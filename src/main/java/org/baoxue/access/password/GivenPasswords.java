package org.baoxue.access.password;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Passwords that are told once and changed at the first sign-in: easy to read out and to type,
/// with 79 bits of chance.
public final class GivenPasswords {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int SIGNS_EACH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private GivenPasswords() {}

    /// Such as `k7mp-x3vq-t9wd-h2rs`.
    public static String fresh() {
        return IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return RANDOM.ints(SIGNS_EACH, 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}

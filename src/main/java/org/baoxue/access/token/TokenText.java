package org.baoxue.access.token;

import org.baoxue.shared.Sha256;

import java.security.SecureRandom;
import java.util.Base64;

/// The text of a token: known by its beginning to whoever searches files for forgotten secrets, and
/// too long to be guessed, so that a plain hash of it is enough.
final class TokenText {

    private static final String BEGINNING = "bxp_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static boolean isOne(String text) {
        return text.startsWith(BEGINNING);
    }

    static String hash(String text) {
        return Sha256.sum(text).hex();
    }
}

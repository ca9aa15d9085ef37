package org.baoxue.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// SHA-256 as lower-case hex, the way `sha256sum` prints it.
public record Sha256(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        Id.require("Sha256", hex, FORM);
    }

    // Named sum, not of: a conversion from text would take a factory named of for a constructor.
    public static Sha256 sum(String text) {
        return sum(text.getBytes(UTF_8));
    }

    public static Sha256 sum(byte[] bytes) {
        return sum(digest(), bytes);
    }

    /// A fresh digest for input that comes in parts.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    public static Sha256 ending(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public String toString() {
        return hex;
    }

    private static Sha256 sum(MessageDigest digest, byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(digest.digest(bytes)));
    }
}

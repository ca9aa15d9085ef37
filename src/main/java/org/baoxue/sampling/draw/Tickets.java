package org.baoxue.sampling.draw;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.shared.Sha256;

import java.security.MessageDigest;
import java.util.HexFormat;

/// Computes the tickets of one kind of unit: SHA-256 of `{seed},{drawCode},{stage},{code}`. For one
/// thread, since it keeps its digest.
public final class Tickets {

    private final MessageDigest digest = Sha256.digest();
    private final byte[] before;

    public Tickets(Seed seed, DrawCode draw, Stage stage) {
        this(seed, draw, stage.word());
    }

    Tickets(Seed seed, DrawCode draw, String word) {
        before = (seed.value() + ',' + draw.value() + ',' + word + ',').getBytes(UTF_8);
    }

    public Ticket of(String code) {
        digest.update(before);
        return new Ticket(HexFormat.of().formatHex(digest.digest(code.getBytes(UTF_8))));
    }
}

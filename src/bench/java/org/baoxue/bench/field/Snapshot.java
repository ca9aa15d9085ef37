package org.baoxue.bench.field;

import org.baoxue.shared.Sha256;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/// A photo as a phone takes it: it begins like a JPEG and does not shrink.
final class Snapshot {

    static final int SIZE = 300_000;

    private final String id = UUID.randomUUID().toString();
    private final String visit;
    private final byte[] bytes = new byte[SIZE];

    Snapshot(String visit, SplittableRandom dice) {
        this.visit = visit;
        dice.nextBytes(bytes);
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        bytes[2] = (byte) 0xff;
    }

    String id() {
        return id;
    }

    String visit() {
        return visit;
    }

    String sha256() {
        return Sha256.sum(bytes).hex();
    }

    byte[] chunk(int from, int length) {
        return Arrays.copyOfRange(bytes, from, Math.min(from + length, SIZE));
    }

    /// How it is announced.
    Map<String, Object> input() {
        return Map.of(
                "visit", visit,
                "id", id,
                "sha256", sha256(),
                "size", SIZE,
                "mediaType", "image/jpeg");
    }
}

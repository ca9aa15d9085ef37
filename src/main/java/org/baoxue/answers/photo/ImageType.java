package org.baoxue.answers.photo;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of images that are taken in, known by their first bytes.
enum ImageType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    /// So many bytes tell the kind.
    static final int TELLING = 12;

    private final String mediaType;

    ImageType(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<ImageType> named(String mediaType) {
        return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
    }

    boolean begins(byte[] bytes) {
        return switch (this) {
            case JPEG -> is(bytes, 0, 0xff, 0xd8, 0xff);
            case PNG -> is(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
            case WEBP -> is(bytes, 0, 'R', 'I', 'F', 'F') && is(bytes, 8, 'W', 'E', 'B', 'P');
        };
    }

    private static boolean is(byte[] bytes, int from, int... expected) {
        if (bytes.length < from + expected.length) {
            return false;
        }
        for (var i = 0; i < expected.length; i++) {
            if ((bytes[from + i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}

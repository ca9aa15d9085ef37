package org.baoxue.operation;

import org.baoxue.shared.Sha256;
import org.baoxue.support.FrontEnd;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/// A photo on its way from a phone.
final class SharedPhoto {

    private static final String ID = "photo-shared-0001";
    private static final String ADDRESS = "/photos/" + ID;

    private final String visit;
    private final byte[] bytes;

    private SharedPhoto(String visit, byte[] bytes) {
        this.visit = visit;
        this.bytes = bytes;
    }

    static SharedPhoto of(String visit, int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        bytes[2] = (byte) 0xff;
        return new SharedPhoto(visit, bytes);
    }

    /// As the phone announces it.
    Map<String, Object> announced() {
        return Map.of(
                "visit",
                visit,
                "id",
                ID,
                "sha256",
                Sha256.sum(bytes).hex(),
                "size",
                bytes.length,
                "mediaType",
                "image/jpeg");
    }

    /// Its beginning, over a line that will break.
    BrokenUpload beginning(int length) {
        return new BrokenUpload(Arrays.copyOf(bytes, length));
    }

    /// Returns when the line breaks.
    void send(FrontEnd phone, BrokenUpload line) {
        phone.patch(ADDRESS, BodyPublishers.ofInputStream(() -> line), headers(0));
    }

    /// How many bytes the service says it has.
    int received(FrontEnd phone) {
        var told = phone.head(ADDRESS).headers().firstValue("Upload-Offset");
        return Integer.parseInt(told.orElseThrow());
    }

    /// Sends what is left from an offset on, and answers the state.
    String finish(FrontEnd phone, int from) {
        var rest = Arrays.copyOfRange(bytes, from, bytes.length);
        return phone.patch(ADDRESS, rest, headers(from))
                .headers()
                .firstValue("Upload-State")
                .orElse("");
    }

    /// Whether it is shown as it was taken.
    boolean isShown(FrontEnd phone) {
        return Arrays.equals(phone.get(ADDRESS).body(), bytes);
    }

    private static String[] headers(int offset) {
        return new String[] {
            "Upload-Offset",
            String.valueOf(offset),
            "Content-Type",
            "application/offset+octet-stream"
        };
    }
}

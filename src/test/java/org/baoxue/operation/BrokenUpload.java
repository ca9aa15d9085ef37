package org.baoxue.operation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/// Gives its bytes, and then nothing more until the line breaks.
final class BrokenUpload extends InputStream {

    private final InputStream bytes;
    private final CountDownLatch broken = new CountDownLatch(1);

    BrokenUpload(byte[] bytes) {
        this.bytes = new ByteArrayInputStream(bytes);
    }

    void breaks() {
        broken.countDown();
    }

    @Override
    public int read() throws IOException {
        var next = bytes.read();
        return next < 0 ? breaking() : next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var read = bytes.read(into, from, length);
        return read < 0 ? breaking() : read;
    }

    private int breaking() throws IOException {
        try {
            broken.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("the line breaks");
    }
}

package org.baoxue.bench.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/// A line between phones and service that breaks now and then: on the way there, so that a request
/// arrives in part or not at all, or on the way back, so that nobody hears of what was done.
///
/// @param onceIn so many packets it breaks
record BadLine(ServerSocket door, URI service, int onceIn, LongAdder there, LongAdder back)
        implements AutoCloseable {

    private static final int PACKET = 16 * 1024;
    private static final int WAITING = 500;

    static BadLine to(URI service, int onceIn) {
        try {
            var door = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
            var line = new BadLine(door, service, onceIn, new LongAdder(), new LongAdder());
            Thread.ofVirtual().start(line::connect);
            return line;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    private void connect() {
        try {
            while (true) {
                var phone = door.accept();
                Thread.ofVirtual().start(() -> connect(phone));
            }
        } catch (IOException closed) {
            // The day is over.
        }
    }

    private void connect(Socket phone) {
        try (phone;
                var far = new Socket(service.getHost(), service.getPort())) {
            var answers = Thread.ofVirtual().start(() -> pass(far, phone, back));
            pass(phone, far, there);
            answers.join();
        } catch (IOException nobodyThere) {
            // The phone finds its connection closed.
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    /// Passes bytes on until one side has ended or the line breaks; then both are closed.
    private void pass(Socket from, Socket to, LongAdder breaks) {
        var packet = new byte[PACKET];
        try (from;
                to) {
            for (int length = from.getInputStream().read(packet);
                    length > 0;
                    length = from.getInputStream().read(packet)) {
                if (ThreadLocalRandom.current().nextInt(onceIn) == 0) {
                    breaks.increment();
                    return;
                }
                to.getOutputStream().write(packet, 0, length);
            }
        } catch (IOException ended) {
            // So has the other side, by now.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

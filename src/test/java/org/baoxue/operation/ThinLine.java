package org.baoxue.operation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.baoxue.support.FrontEnd;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;

/// A download over a line that takes in little at a time, so that the service is not yet through
/// with it when its beginning has come.
final class ThinLine implements AutoCloseable {

    private static final int LITTLE = 4_096;

    private final Socket socket = new Socket();

    private ThinLine(int port) throws IOException {
        socket.setReceiveBufferSize(LITTLE);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /// Waits for the beginning.
    static ThinLine loading(String path, int port, FrontEnd person) throws IOException {
        var line = new ThinLine(port);
        var request =
                "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: SESSION=%s\r\n\r\n"
                        .formatted(path, person.cookie("SESSION"));
        line.socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        line.read(1);
        return line;
    }

    /// Whether it ends before its end.
    boolean isBroken() throws IOException {
        try {
            var rest = new String(read(Integer.MAX_VALUE), ISO_8859_1);
            return !rest.endsWith("\r\n0\r\n\r\n");
        } catch (SocketException reset) {
            return true;
        }
    }

    private byte[] read(int most) throws IOException {
        return socket.getInputStream().readNBytes(most);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

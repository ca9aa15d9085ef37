package org.baoxue.embedded.engine.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;

import org.baoxue.embedded.engine.error.Answers;
import org.baoxue.embedded.engine.error.EngineRefusal;
import org.baoxue.embedded.engine.figures.Counters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Listens on the loopback address and answers each client on a thread of its own: a client waits
/// for its answer before it asks again, so nothing is gained by sharing threads, and a command that
/// takes long holds up nobody.
///
/// These threads are never interrupted: an interrupt would close the file below them.
public final class Wire implements AutoCloseable {

    public static final int LARGEST_MESSAGE = 48_000_000;

    private static final Logger log = LoggerFactory.getLogger(Wire.class);
    private static final long LONGEST_GOODBYE = 10_000;
    private static final int BACKLOG = 256;

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /// Answers a command.
    public interface Answering {
        Document answer(Document command);
    }

    private final ServerSocket server;
    private final Answering answering;
    private final Counters counters;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private Wire(ServerSocket server, Answering answering, Counters counters) {
        this.server = server;
        this.answering = answering;
        this.counters = counters;
    }

    public static Wire listen(int port, Answering answering, Counters counters) {
        try {
            var server = new ServerSocket();
            try {
                server.bind(
                        new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
            } catch (IOException taken) {
                server.close();
                throw taken;
            }
            var wire = new Wire(server, answering, counters);
            start("engine-accept", wire::accept);
            return wire;
        } catch (IOException cause) {
            throw EngineRefusal.portInUse(port, cause);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    private static Thread start(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                client.setTcpNoDelay(true);
                clients.add(client);
                start("engine-client-" + client.getPort(), () -> serve(client));
            } catch (IOException cause) {
                if (!server.isClosed()) {
                    log.warn("A client could not be let in: {}", cause.getMessage());
                }
            }
        }
    }

    private void serve(Socket client) {
        threads.add(Thread.currentThread());
        counters.connections.increment();
        try (client) {
            var in = client.getInputStream();
            var out = client.getOutputStream();
            for (var message = Message.read(in); message != null; message = Message.read(in)) {
                var answer = answer(message);
                if (message.wantsAnswer()) {
                    var bytes = message.answered(answer);
                    out.write(bytes.raw(), 0, bytes.size());
                }
            }
        } catch (IOException gone) {
            log.debug("A client is gone: {}", gone.getMessage());
        } finally {
            clients.remove(client);
            threads.remove(Thread.currentThread());
            counters.connections.decrement();
        }
    }

    private Document answer(Message message) {
        try {
            return answering.answer(message.command());
        } catch (MongoServerException unreadable) {
            return Answers.failed(unreadable);
        }
    }

    /// Lets every command that has begun end, and its answer be sent.
    @Override
    public void close() {
        try {
            server.close();
            for (var client : clients) {
                client.shutdownInput();
            }
        } catch (IOException cause) {
            log.debug("A client is gone: {}", cause.getMessage());
        }
        long end = System.currentTimeMillis() + LONGEST_GOODBYE;
        for (var thread : threads) {
            try {
                thread.join(Math.max(1, end - System.currentTimeMillis()));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}

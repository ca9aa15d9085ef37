package org.baoxue.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A server as a process of its own, at a loopback port of its own, ended by its handle, and with
/// this process at the latest. What it prints stands in `target/bench-<name>.log`.
///
/// @param how it is started, to be started again at the same ports
public record Server(ProcessBuilder how, Process process, URI address, String database)
        implements AutoCloseable {

    private static final int SECONDS_TO_END = 20;

    /// Ours from the jar, on the embedded engine, whose port is open to the peers.
    ///
    /// @param data a directory, or `memory`
    static Server ours(Path data, Path seed) {
        return ours(List.of("-jar", jar().toString()), data, seed);
    }

    /// Ours, started in a certain way.
    ///
    /// @param start what the JVM is started with
    public static Server ours(List<String> start, Path data, Path seed) {
        int port = freePort();
        int engine = freePort();
        var command =
                Stream.of(
                        java(),
                        start.stream(),
                        Stream.of(
                                "--server.port=" + port,
                                // One account asks here for a county's worth of people.
                                "--baoxue.rate.burst=1000000",
                                "--baoxue.rate.per-second=1000000",
                                "--baoxue.embedded.port=" + engine,
                                "--baoxue.embedded.directory=" + data,
                                "--baoxue.seed.directory=" + seed));
        return started(
                "baoxue",
                command.flatMap(part -> part).toList(),
                port,
                "mongodb://127.0.0.1:" + engine + "/baoxue");
    }

    static Path jar() {
        return Path.of(System.getProperty("bench.jar", "target/baoxue.jar"));
    }

    /// Our JDK with our options.
    static Stream<String> java() {
        return Stream.concat(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                Stream.of(System.getProperty("bench.options", "").split(" "))
                        .filter(option -> !option.isEmpty()));
    }

    static Server peer(String name, String database) {
        int port = freePort();
        var script = "src/test/peers/" + name + ".mjs";
        return started(
                name, List.of("node", script, String.valueOf(port), database), port, database);
    }

    /// The same server, reached by another way.
    public Server by(URI way) {
        return new Server(how, process, way, database);
    }

    /// Ends it as a power cut would.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    /// A new process in the place of one that has ended.
    public Server again() {
        return started(how, address, database);
    }

    URI at(String path) {
        return address.resolve(path);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Server started(String name, List<String> command, int port, String database) {
        var log = Path.of("target", "bench-" + name + ".log").toFile();
        var how = new ProcessBuilder(command).redirectErrorStream(true);
        how.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        how.environment().put("NODE_ENV", "production");
        return started(how, URI.create("http://127.0.0.1:" + port), database);
    }

    private static Server started(ProcessBuilder how, URI address, String database) {
        try {
            var process = how.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Server(how, process, address, database);
        } catch (IOException cause) {
            throw new IllegalStateException("cannot start " + how.command(), cause);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new IllegalStateException("no loopback port is free", cause);
        }
    }
}

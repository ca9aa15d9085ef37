package org.baoxue.operation;

import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The service as it is shipped, in a process of its own: killed and started again, always at the
/// same port. What it logs stands in `target/instance-<name>.log`.
final class Instance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String name;
    private final int port;
    private final List<String> command = new ArrayList<>();
    private @Nullable Process process;

    private Instance(String name, int port) {
        this.name = name;
        this.port = port;
    }

    static Instance started(String name, String database, String... settings) throws IOException {
        var instance = new Instance(name, freePort());
        Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-classpath",
                        shipped(),
                        "org.baoxue.BaoxueApplication",
                        "--server.port=" + instance.port,
                        "--spring.mongodb.uri=" + database,
                        "--baoxue.crypt.key-file=target/instances.keys")
                .forEach(instance.command::add);
        instance.command.addAll(List.of(settings));
        instance.start();
        return instance;
    }

    int port() {
        return port;
    }

    boolean isProcess(long pid) {
        return process().pid() == pid;
    }

    void start() throws IOException {
        var log = Path.of("target", "instance-%s.log".formatted(name)).toFile();
        var begun =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(begun::destroyForcibly));
        process = begun;
    }

    /// Waits until it takes requests.
    Instance ready() {
        var asked =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/actuator/health/readiness"
                                                .formatted(port)))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            await("%s is ready".formatted(name))
                    .atMost(PATIENCE)
                    .failFast(name + " has ended", () -> !process().isAlive())
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> http.send(asked, BodyHandlers.discarding()).statusCode() == 200);
        }
        return this;
    }

    /// As `kill -9` does.
    void kill() {
        try {
            process().destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private Process process() {
        return Objects.requireNonNull(process);
    }

    /// Without the tests.
    private static String shipped() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .filter(entry -> !entry.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

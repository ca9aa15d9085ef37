package org.baoxue.embedded.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import org.baoxue.embedded.engine.Engine;
import org.baoxue.embedded.engine.EngineSettings;
import org.baoxue.embedded.engine.error.EngineRefusal;
import org.slf4j.LoggerFactory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// The engine in a process of its own, to be killed, starved or kept from its file. It ends by
/// itself when this one does: its standard input ends then.
///
/// @param answer its address, or why it did not start
/// @param start how long that took
record EngineProcess(Process process, String answer, Duration start) implements AutoCloseable {

    private static final int SECONDS_TO_END = 20;
    private static final long MEGABYTE = 1L << 20;
    private static final String COMPACTING = "compacting";

    static EngineProcess start(Path file) {
        return start(List.of(), file, List.of("-Xmx256m"), "");
    }

    /// Compacts its file again and again.
    static EngineProcess startCompacting(Path file) {
        return start(List.of(), file, List.of("-Xmx256m"), COMPACTING);
    }

    /// @param before what the command line begins with
    static EngineProcess start(
            List<String> before, Path file, List<String> options, String manner) {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(EngineProcess.class.getName(), file.toString(), manner));
        try {
            long begun = System.nanoTime();
            var log = file.resolveSibling("engine.log").toFile();
            var builder = new ProcessBuilder(command);
            var process = builder.redirectError(ProcessBuilder.Redirect.appendTo(log)).start();
            var output = new InputStreamReader(process.getInputStream(), UTF_8);
            var answer =
                    Objects.requireNonNullElse(new BufferedReader(output).readLine(), "nothing");
            return new EngineProcess(process, answer, Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException cause) {
            throw new IllegalStateException("cannot start " + command, cause);
        }
    }

    boolean isUp() {
        return answer.startsWith("mongodb://");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException | InterruptedException cause) {
            process.destroyForcibly();
            throw new IllegalStateException(cause);
        }
    }

    static void main(String... arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        PrintStream answer = System.out;
        System.setOut(System.err);
        var settings =
                new EngineSettings(
                        Path.of(arguments[0]), 0, 4 * MEGABYTE, 8 * MEGABYTE, 64 * MEGABYTE);
        try (var engine = Engine.start(settings)) {
            answer.println(engine.connectionString());
            if (arguments[1].equals(COMPACTING)) {
                compactOnAndOn(engine);
            }
            while (System.in.read() >= 0) {}
        } catch (EngineRefusal refusal) {
            answer.println(refusal.getMessage());
        }
    }

    private static void compactOnAndOn(Engine engine) {
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    while (true) {
                        engine.compact();
                        Thread.onSpinWait();
                    }
                });
    }
}

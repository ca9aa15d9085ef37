package org.baoxue.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The service's jar laid out as files, with the JVM's cache: what the README tells of a quicker
/// start.
public final class LaidOut {

    private LaidOut() {}

    /// Lays it out in a directory that is not there yet, and gives what the JVM is started with.
    public static List<String> in(Path directory) throws IOException {
        var packed = Server.jar();
        run(
                "-Djarmode=tools",
                "-jar",
                packed.toString(),
                "extract",
                "--destination",
                directory.toString());
        var jar = directory.resolve(packed.getFileName()).toString();
        var cache = directory.resolve("baoxue.aot");
        run(
                "-XX:AOTCacheOutput=" + cache,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                jar,
                "--baoxue.embedded.directory=memory");
        return List.of("-XX:AOTCache=" + cache, "-jar", jar);
    }

    private static void run(String... arguments) throws IOException {
        var command = Stream.concat(Server.java(), Stream.of(arguments)).toList();
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(Path.of("target", "bench-layout.log").toFile())
                        .start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("failed: " + command);
        }
    }
}

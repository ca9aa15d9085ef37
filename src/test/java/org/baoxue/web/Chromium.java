package org.baoxue.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Where a browser is found: Debian's where it is installed, else the one inside an npm package, so
/// that the tests run on a machine that has only a JDK, Maven and Node.
///
/// @param environment what the program needs to find its libraries and fonts
record Chromium(Path program, Map<String, String> environment) {

    private static final Path DEBIANS = Path.of("/usr/bin/chromium");
    private static final Path UNPACKED = Path.of("target", "chromium").toAbsolutePath();

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    static Chromium installed() {
        return Files.isExecutable(DEBIANS) ? new Chromium(DEBIANS, Map.of()) : fromNpm();
    }

    static Chromium fromNpm() {
        unpack();
        return new Chromium(
                UNPACKED.resolve("chromium"),
                Map.of(
                        "LD_LIBRARY_PATH", UNPACKED.resolve("al2023/lib").toString(),
                        "FONTCONFIG_PATH", UNPACKED.resolve("fonts").toString()));
    }

    /// Playwright itself looks for no browser and downloads none.
    static Playwright playwright() {
        var options = new Playwright.CreateOptions();
        return Playwright.create(options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    Browser launch(Playwright playwright) {
        var variables = new HashMap<>(System.getenv());
        variables.putAll(environment);
        return playwright
                .chromium()
                .launch(
                        new LaunchOptions()
                                .setExecutablePath(program)
                                .setHeadless(true)
                                .setArgs(FLAGS)
                                .setEnv(variables));
    }

    private static void unpack() {
        try {
            var unpacking =
                    new ProcessBuilder("node", "tools/chromium.mjs", UNPACKED.toString())
                            .directory(Path.of("src", "main", "web").toFile())
                            .inheritIO()
                            .start();
            if (!unpacking.waitFor(2, TimeUnit.MINUTES) || unpacking.exitValue() != 0) {
                throw new IllegalStateException("npm's Chromium could not be unpacked");
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        }
    }
}

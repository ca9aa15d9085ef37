package org.baoxue.embedded;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/// `baoxue.embedded.*`: where the engine keeps its file, and on which loopback port it answers (0:
/// any free one).
///
/// @param directory the data directory, made where it is missing; the word `memory` keeps all in
///   memory
@ConfigurationProperties("baoxue.embedded")
record EmbeddedSettings(@DefaultValue("data") Path directory, @DefaultValue("0") int port) {

    boolean inMemory() {
        return directory.equals(Path.of("memory"));
    }
}

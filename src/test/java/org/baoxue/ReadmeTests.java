package org.baoxue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The README's picture shows the modules as they are. Left out of it are the arrows to what
/// everybody may use, and an arrow that a longer way through the picture says already.
class ReadmeTests {

    private static final Set<String> USED_BY_ALL = Set.of("shared", "api", "access");

    private static final ApplicationModules modules =
            ApplicationModules.of(BaoxueApplication.class);

    @Test
    void showsTheModulesAsTheyAre() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(picture());
    }

    private static String picture() {
        return modules.stream()
                .filter(module -> !USED_BY_ALL.contains(name(module)))
                .sorted((one, other) -> name(one).compareTo(name(other)))
                .flatMap(module -> lines(module).stream())
                .collect(Collectors.joining("\n", "```mermaid\nflowchart TD\n", "\n```\n"));
    }

    private static Set<String> lines(ApplicationModule module) {
        var direct = uses(module);
        var lines = new TreeSet<String>();
        for (var used : direct) {
            var saidAlready =
                    direct.stream().anyMatch(other -> !other.equals(used) && reaches(other, used));
            if (!saidAlready) {
                lines.add("    %s --> %s".formatted(name(module), used));
            }
        }
        return lines.isEmpty() ? Set.of("    " + name(module)) : lines;
    }

    private static boolean reaches(String from, String to) {
        var uses = uses(modules.getModuleByName(from).orElseThrow());
        return uses.contains(to) || uses.stream().anyMatch(next -> reaches(next, to));
    }

    private static Set<String> uses(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ReadmeTests::name)
                .filter(used -> !USED_BY_ALL.contains(used))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}

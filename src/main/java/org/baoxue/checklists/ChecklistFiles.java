package org.baoxue.checklists;

import org.baoxue.shared.yaml.Mistake;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds the files: those in the jar, and those in the office's own directory if it has one.
final class ChecklistFiles {

    private static final String FOLDER = "checklists/";

    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final ChecklistSettings settings;
    private final List<Mistake> mistakes = new ArrayList<>();

    ChecklistFiles(ChecklistSettings settings) {
        this.settings = settings;
    }

    /// All files that can be read as text, in the order of their names.
    List<ChecklistFile> all() {
        try {
            var found = new ArrayList<>(shipped());
            if (settings.directory() != null) {
                found.addAll(own(settings.directory()));
            }
            return List.copyOf(found);
        } catch (IOException cause) {
            throw new UncheckedIOException("the checklists cannot be read", cause);
        }
    }

    /// The files that are no UTF-8 text, and a directory that is none.
    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    private List<ChecklistFile> shipped() throws IOException {
        var found = new ArrayList<ChecklistFile>();
        for (var resource : resources.getResources("classpath*:" + FOLDER + "**/*.y*ml")) {
            read(named(resource), resource.getContentAsByteArray(), found);
        }
        return found;
    }

    private List<ChecklistFile> own(Path directory) throws IOException {
        var found = new ArrayList<ChecklistFile>();
        if (!Files.isDirectory(directory)) {
            mistakes.add(
                    new Mistake(
                            directory.toString(),
                            0,
                            0,
                            "baoxue.checklists.directory names no directory"));
            return found;
        }
        for (var path : yamlFiles(directory)) {
            read(path.toString().replace('\\', '/'), Files.readAllBytes(path), found);
        }
        return found;
    }

    private static List<Path> yamlFiles(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(path -> path.toString().matches(".*\\.ya?ml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private void read(String name, byte[] bytes, List<ChecklistFile> found) {
        try {
            found.add(ChecklistFile.of(name, bytes));
        } catch (CharacterCodingException notText) {
            mistakes.add(new Mistake(name, 0, 0, "the file is not UTF-8 text"));
        }
    }

    private static String named(Resource resource) throws IOException {
        var url = resource.getURL().toString();
        return url.substring(url.lastIndexOf("/" + FOLDER) + 1);
    }
}

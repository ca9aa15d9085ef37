package org.baoxue.checklists;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.shared.yaml.Mistakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The forms that the service ships, read without it.
public final class ShippedForms {

    private ShippedForms() {}

    /// The first version of a form.
    static ChecklistFile file(FormKind kind) {
        return files(kind).getFirst();
    }

    /// All versions of a form, the newest last.
    static List<ChecklistFile> files(FormKind kind) {
        try (var files = Files.list(Path.of("checklists", kind.code()))) {
            return files.sorted().map(ShippedForms::file).toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static ChecklistFile file(Path path) {
        try {
            return ChecklistFile.of(path.toString(), Files.readAllBytes(path));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The newest version of a form.
    public static FormVersion of(FormKind kind) {
        var mistakes = new Mistakes(kind.code());
        var form = FormReading.read(files(kind).getLast(), mistakes);
        if (form == null) {
            throw new ChecklistsRefused(mistakes.found());
        }
        return form;
    }
}

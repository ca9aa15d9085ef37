package org.baoxue.checklists;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.shared.yaml.Mistakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The forms that the service ships, read without it.
public final class ShippedForms {

    private ShippedForms() {}

    static ChecklistFile file(FormKind kind) {
        var path = Path.of("checklists", kind.code(), "2019-1.yaml");
        try {
            return ChecklistFile.of(path.toString(), Files.readAllBytes(path));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// The first version of a form.
    public static FormVersion of(FormKind kind) {
        var mistakes = new Mistakes(kind.code());
        var form = FormReading.read(file(kind), mistakes);
        if (form == null) {
            throw new ChecklistsRefused(mistakes.found());
        }
        return form;
    }
}

package org.baoxue.slips.text;

import org.baoxue.checklists.ShippedForms;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.Item;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The rules that the service ships, read without it.
final class ShippedRules {

    private ShippedRules() {}

    static Rules read() {
        return RulesFile.read("rules.yaml", text(), items());
    }

    static String text() {
        try {
            return Files.readString(Path.of("src/main/resources/slips/rules.yaml"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static List<Item> items() {
        return Stream.of(FormKind.values()).flatMap(kind -> ShippedForms.of(kind).items()).toList();
    }
}

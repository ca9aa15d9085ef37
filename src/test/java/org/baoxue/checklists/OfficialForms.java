package org.baoxue.checklists;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.checklists.form.FormKind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// The official documents' tables as they were copied out, read from the golden file: what the YAML
/// must say word for word.
final class OfficialForms {

    private static final Pattern ROW =
            Pattern.compile(
                    "\\| (?<key>[a-z.-]+) \\| (?<number>[–\\d]+) \\|"
                            + " (?<words>[^→·|]+)(?<rest>.*)\\|");

    /// One row of a table.
    ///
    /// @param number `–` where the paper has none
    /// @param rest what follows the wording: `→` hint, `·` expected, neutral, condition
    record Row(FormKind form, String key, String number, String wording, String rest) {

        String after(String mark) {
            var at = rest.indexOf(mark);
            return at < 0 ? "" : rest.substring(at + mark.length()).split("[·→]", -1)[0].strip();
        }

        boolean says(String words) {
            return rest.contains(words);
        }
    }

    private OfficialForms() {}

    static List<Row> rows() {
        var rows = new ArrayList<Row>();
        var form = FormKind.COUNTY;
        for (var line : text().lines().toList()) {
            if (line.startsWith("## Form ")) {
                form = FormKind.valueOf(line.split(" · ", -1)[1]);
            }
            var row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(
                        new Row(
                                form,
                                row.group("key"),
                                row.group("number"),
                                row.group("words").strip(),
                                row.group("rest").strip()));
            }
        }
        return List.copyOf(rows);
    }

    /// The whole file.
    static String text() {
        try (var golden = OfficialForms.class.getResourceAsStream("/golden/official-forms.md")) {
            return new String(Objects.requireNonNull(golden).readAllBytes(), UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

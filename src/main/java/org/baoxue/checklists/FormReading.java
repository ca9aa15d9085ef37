package org.baoxue.checklists;

import static java.util.stream.Collectors.toMap;

import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.Policy;
import org.baoxue.checklists.form.Repetition;
import org.baoxue.checklists.form.Section;
import org.baoxue.checklists.form.SignatureLine;
import org.baoxue.shared.yaml.Fields;
import org.baoxue.shared.yaml.Mistakes;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads one file into a form's version, or into everything that is wrong with it.
final class FormReading {

    /// A year and a number in it.
    static final String VERSION = "\\d{4}-[1-9]\\d{0,2}";

    static final Map<String, Policy> POLICIES =
            Stream.of(Policy.values()).collect(toMap(Policy::code, policy -> policy));
    private static final Map<String, FormKind> KINDS =
            Stream.of(FormKind.values()).collect(toMap(FormKind::code, kind -> kind));

    private final ChecklistFile file;
    private final Fields form;
    private final FormKind kind;
    private final KnownQuestions questions;

    private FormReading(ChecklistFile file, Fields form) {
        this.file = file;
        this.form = form;
        form.required("form");
        this.kind = form.word("form", KINDS, kindByFolder(file.name()));
        this.questions = new KnownQuestions(kind);
    }

    /// Null where there are mistakes; they are noted.
    static @Nullable FormVersion read(ChecklistFile file, Mistakes mistakes) {
        var fields = Fields.in(file.content(), mistakes);
        if (fields == null) {
            return null;
        }
        var version = new FormReading(file, fields).version();
        return mistakes.found().isEmpty() ? version : null;
    }

    private FormVersion version() {
        var version = form.required("version", VERSION);
        if (!file.name().endsWith("%s/%s.yaml".formatted(kind.code(), version))) {
            form.wrong(
                    "version",
                    "version %s of form %s must stand in %s/%s.yaml"
                            .formatted(version, kind.code(), kind.code(), version));
        }
        var name = form.required("name");
        var title = form.required("title", ".*\\{county}.*");
        var head = fields(form, "head");
        var sections = form.requiredList("sections").stream().map(this::section).toList();
        questions.enter(null);
        var foot = fields(form, "foot");
        var signatures = signatures();
        questions.checkDetails();
        form.nothingElse();
        return new FormVersion(
                kind, version, name, title, head, sections, foot, signatures, file.sha256());
    }

    /// Goes on by the folder where the file does not say its form, so that this is one mistake.
    private static FormKind kindByFolder(String name) {
        return KINDS.values().stream()
                .filter(kind -> name.contains(kind.code() + "/"))
                .findFirst()
                .orElse(FormKind.COUNTY);
    }

    private Section section(Fields section) {
        var heading = section.required("heading");
        var subheading = section.optional("subheading");
        var repetition = repetition(section);
        questions.enter(repetition);
        var condition = questions.condition(section);
        var fields = fields(section, "fields");
        var items = items(section);
        checkShownAfter(section, fields, items);
        section.nothingElse();
        return new Section(heading, subheading, condition, repetition, fields, items);
    }

    private List<Item> items(Fields section) {
        var items = new ArrayList<Item>();
        for (var fields : section.requiredList("items")) {
            var above = items.isEmpty() ? null : items.getLast();
            items.add(new ItemReading(fields, questions).item(above));
        }
        return List.copyOf(items);
    }

    private @Nullable Repetition repetition(Fields section) {
        var repeated = section.map("repeated");
        if (repeated == null) {
            return null;
        }
        if (questions.hasRepetition()) {
            section.wrong("repeated", "a form repeats one section at most");
        }
        var repetition =
                new Repetition(
                        repeated.required("for", "[a-z]+"), repeated.number("paper-room", 1));
        repeated.nothingElse();
        return repetition;
    }

    private List<FormField> fields(Fields parent, String key) {
        return parent.list(key).stream()
                .map(fields -> new FieldReading(fields, questions).field())
                .toList();
    }

    private static void checkShownAfter(Fields section, List<FormField> fields, List<Item> items) {
        for (var field : fields) {
            if (field.shownAfter() != null
                    && items.stream().noneMatch(item -> item.key().equals(field.shownAfter()))) {
                section.wrong(
                        "fields",
                        "%s: shown-after names '%s', which is no item of this section"
                                .formatted(field.key(), field.shownAfter()));
            }
        }
    }

    private List<SignatureLine> signatures() {
        var seen = new HashSet<String>();
        return form.requiredList("signatures").stream().map(line -> signature(line, seen)).toList();
    }

    private static SignatureLine signature(Fields line, Set<String> seen) {
        var key = line.required("key", "[a-z]+(-[a-z]+)*");
        if (!seen.add(key)) {
            line.wrong("key", "the signature '%s' is given twice".formatted(key));
        }
        var signature =
                new SignatureLine(
                        key,
                        line.required("label"),
                        line.word("if-missing", POLICIES, Policy.BLOCK));
        line.nothingElse();
        return signature;
    }
}

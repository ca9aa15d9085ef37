package org.baoxue.checklists;

import static java.util.stream.Collectors.toMap;

import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.checklists.form.Question;
import org.baoxue.shared.yaml.Mistake;
import org.baoxue.shared.yaml.Mistakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One start's bringing together of the files on disk and the versions in the database: reads every
/// file, publishes what is new, refuses what was changed after it was published, and takes from the
/// database what has gone from disk. It goes on over mistakes, to tell them all at once.
final class Publishing {

    /// By the year and the number in it: 2019-10 comes after 2019-9.
    private static final Comparator<FormVersion> OLDEST_FIRST =
            Comparator.comparing((FormVersion form) -> form.version().substring(0, 4))
                    .thenComparing(form -> Integer.valueOf(form.version().substring(5)));

    private record Read(ChecklistFile file, FormVersion form) {}

    private final PublishedVersions published;
    private final List<Mistake> mistakes;
    private final Map<String, Read> onDisk = new LinkedHashMap<>();
    private final Map<String, Read> gone = new LinkedHashMap<>();

    /// @param mistakes those found already
    Publishing(PublishedVersions published, List<Mistake> mistakes) {
        this.published = published;
        this.mistakes = new ArrayList<>(mistakes);
    }

    /// @throws ChecklistsRefused with every mistake there is; nothing is published then
    Map<FormKind, Form> publish(List<ChecklistFile> files) {
        files.forEach(file -> read(file, onDisk));
        Stream.of(FormKind.values()).forEach(this::requireVersion);
        refuseMistakes();
        published.all().forEach(this::compare);
        Stream.of(FormKind.values()).forEach(this::requireSameTypes);
        refuseMistakes();
        onDisk.values().forEach(this::publish);
        refuseMistakes();
        return forms();
    }

    private void read(ChecklistFile file, Map<String, Read> into) {
        var found = new Mistakes(file.name());
        var form = FormReading.read(file, found);
        mistakes.addAll(found.found());
        if (form == null) {
            return;
        }
        var other = into.putIfAbsent(PublishedVersion.id(form), new Read(file, form));
        if (other != null && !other.form().sha256().equals(form.sha256())) {
            refuse(file, "another text of this version stands in " + other.file().name());
        }
    }

    private void requireVersion(FormKind kind) {
        // With a mistake in its file a form would be missing as well: one message is enough.
        if (mistakes.isEmpty() && versions(onDisk, kind).isEmpty()) {
            mistakes.add(new Mistake("checklists/" + kind.code(), 0, 0, "the form has no version"));
        }
    }

    private void compare(PublishedVersion before) {
        var now = onDisk.get(before.id());
        if (now == null) {
            read(before.file(), gone);
        } else {
            requireUnchanged(before, now);
        }
    }

    private void publish(Read read) {
        var version = PublishedVersion.of(read.form(), read.file(), Instant.now());
        requireUnchanged(published.publish(version), read);
    }

    private void requireUnchanged(PublishedVersion before, Read now) {
        if (!now.form().sha256().hex().equals(before.sha256())) {
            refuse(
                    now.file(),
                    """
                    %s was published with SHA-256 %s and the file now has %s. \
                    A published version never changes: put the file back as it was \
                    (the collection checklistVersions keeps its content) \
                    and write the change as the next version.\
                    """
                            .formatted(before.id(), before.sha256(), now.form().sha256()));
        }
    }

    /// A key never changes meaning between versions, so it keeps its type: results count it across.
    private void requireSameTypes(FormKind kind) {
        var types = new HashMap<String, AnswerType>();
        for (var read : versions(kind)) {
            Stream.<Question>concat(read.form().items(), read.form().fields())
                    .filter(question -> changesType(question, types))
                    .forEach(question ->
                            refuse(
                                    read.file(),
                                    "%s had another type in an older version: a new meaning needs a new key"
                                            .formatted(question.key())));
        }
    }

    private static boolean changesType(Question question, Map<String, AnswerType> types) {
        var before = types.putIfAbsent(question.key(), question.type());
        return before != null && before != question.type();
    }

    private Map<FormKind, Form> forms() {
        return Stream.of(FormKind.values())
                .collect(
                        toMap(
                                kind -> kind,
                                this::form,
                                (one, other) -> one,
                                () -> new EnumMap<>(FormKind.class)));
    }

    private Form form(FormKind kind) {
        var all = versions(kind).stream().map(Read::form).toList();
        return new Form(kind, versions(onDisk, kind).getLast().form(), all.reversed());
    }

    private List<Read> versions(FormKind kind) {
        var all = new HashMap<>(onDisk);
        all.putAll(gone);
        return versions(all, kind);
    }

    private static List<Read> versions(Map<String, Read> from, FormKind kind) {
        return from.values().stream()
                .filter(read -> read.form().kind() == kind)
                .sorted(Comparator.comparing(Read::form, OLDEST_FIRST))
                .toList();
    }

    private void refuse(ChecklistFile file, String what) {
        mistakes.add(new Mistake(file.name(), 0, 0, what));
    }

    private void refuseMistakes() {
        if (!mistakes.isEmpty()) {
            throw new ChecklistsRefused(List.copyOf(mistakes));
        }
    }
}

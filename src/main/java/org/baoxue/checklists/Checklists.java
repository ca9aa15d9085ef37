package org.baoxue.checklists;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The official forms in all their versions, read once at start. A mistake in a file, or a change
/// to a published one, stops the start.
@Component
public class Checklists {

    private final Map<FormKind, Form> forms;

    Checklists(ChecklistSettings settings, PublishedVersions published) {
        var files = new ChecklistFiles(settings);
        var found = files.all();
        this.forms = new Publishing(published, files.mistakes()).publish(found);
    }

    /// Every form, in the order of their numbers.
    public List<Form> forms() {
        return List.copyOf(forms.values());
    }

    public Form form(FormKind kind) {
        return Objects.requireNonNull(forms.get(kind), "every form has a version, or no start");
    }

    /// The version that new checklists are filled on.
    public FormVersion current(FormKind kind) {
        return form(kind).current();
    }

    /// Any version ever published.
    public Optional<FormVersion> version(FormKind kind, String version) {
        return form(kind).versions().stream()
                .filter(each -> each.version().equals(version))
                .findFirst();
    }
}

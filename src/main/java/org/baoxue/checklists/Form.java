package org.baoxue.checklists;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;

import java.util.List;

/// A form with all its versions.
///
/// @param current the newest version on disk: the one that new checklists are filled on
/// @param versions newest first, those included that are only kept in the database
public record Form(FormKind kind, FormVersion current, List<FormVersion> versions) {

    public String name() {
        return current.name();
    }
}

package org.baoxue.checklists;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;

/// A form's version as it was when the service first met it; kept for good, so that what was filled
/// on it can always be read.
///
/// @param id `household/2019-1`
/// @param content the file, whole
@Document("checklistVersions")
record PublishedVersion(
        @Id String id,
        FormKind form,
        String version,
        String sha256,
        String content,
        Instant publishedAt) {

    static PublishedVersion of(FormVersion form, ChecklistFile file, Instant at) {
        return new PublishedVersion(
                id(form), form.kind(), form.version(), form.sha256().hex(), file.content(), at);
    }

    static String id(FormVersion form) {
        return form.kind().code() + "/" + form.version();
    }

    /// Its content under a name that says where it comes from.
    ChecklistFile file() {
        return new ChecklistFile("checklistVersions " + id + ".yaml", content);
    }
}

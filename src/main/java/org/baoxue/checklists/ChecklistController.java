package org.baoxue.checklists;

import org.baoxue.checklists.form.FormKind;
import org.baoxue.checklists.form.FormVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Optional;

/// Gives the forms whole, for any front end to draw.
@Controller
class ChecklistController {

    private final Checklists checklists;

    ChecklistController(Checklists checklists) {
        this.checklists = checklists;
    }

    @QueryMapping
    List<Form> forms() {
        return checklists.forms();
    }

    @QueryMapping
    Optional<FormVersion> form(@Argument FormKind form, @Argument @Nullable String version) {
        return version == null
                ? Optional.of(checklists.current(form))
                : checklists.version(form, version);
    }
}

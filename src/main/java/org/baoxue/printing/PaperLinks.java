package org.baoxue.printing;

import org.baoxue.checklists.form.FormVersion;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Tells where the paper of each thing is downloaded.
@Controller
class PaperLinks {

    @SchemaMapping
    String paper(FormVersion form) {
        return "/papers/forms/%s/%s.pdf".formatted(form.kind().code(), form.version());
    }
}

/// What a checklist is, in plain immutable values: a form's version with its sections and items,
/// the answers given to it, and what follows from them: which items are asked, which raise a
/// problem, what is missing, what the form proposes. Pure Java: no Spring, no database, no clock.
@NamedInterface("form")
@NullMarked
package org.baoxue.checklists.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

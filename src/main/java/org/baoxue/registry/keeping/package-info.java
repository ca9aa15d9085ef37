/// Enters and corrects records.
///
/// [Keeping] checks a record by its rules, compares versions and writes the change into the
/// record's history in the same write; afterwards the children of a household live where it lives.
@NamedInterface("keeping")
@NullMarked
package org.baoxue.registry.keeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

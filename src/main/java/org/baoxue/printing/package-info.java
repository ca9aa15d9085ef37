/// Every paper: the official forms 3 to 8, blank and filled, the draw record, the results, and the
/// review's bundle of them all. Nobody uses this module.
///
/// A paper is a {@link org.baoxue.printing.Pages}: it prints itself onto a {@link
/// org.baoxue.printing.layout.Paper}, alone or as a part of the bundle, and brings the data that it
/// prints, which is attached as JSON. {@link org.baoxue.printing.Papers} finds what may be printed
/// for whom. How type is set is the package {@link org.baoxue.printing.layout}, which knows paper
/// and not our work.
///
/// No paper and no attachment shows a whole citizen ID, and no file is named for a person.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "access :: account",
            "reviews",
            "sampling",
            "sampling :: draw",
            "sampling :: estimate",
            "registry",
            "checklists",
            "checklists :: form",
            "assignments",
            "answers",
            "answers :: sync",
            "slips",
            "slips :: text",
            "results"
        })
@NullMarked
package org.baoxue.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

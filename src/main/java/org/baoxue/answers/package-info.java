/// Checklists being filled: what a team's phones send, often late and in pieces, comes together
/// here, is checked, submitted, and accepted or returned by the leader.
///
/// A {@link org.baoxue.answers.Sheet} is one visit's checklist in one document, made when field
/// work opens and written by compare-and-set, so that a sheet is always whole. How changes merge is
/// the pure package {@link org.baoxue.answers.sync}. {@link org.baoxue.answers.Sheets} is the door
/// for whoever prints, compiles or counts.
///
/// This package knows a sheet and shows it. What is done to one has a package each, and each knows
/// none but those before it: `progress` counts sheets, `filling` saves answers and decides
/// conflicts, `making` begins sheets, `signing` signs them, `photo` receives photos, `finishing`
/// submits and accepts, `late` keeps apart what comes from people who have left the team, `erasing`
/// erases.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "access :: account",
            "api",
            "registry",
            "checklists",
            "checklists :: form",
            "assignments",
            "reviews"
        })
@NullMarked
package org.baoxue.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

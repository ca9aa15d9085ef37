/// 检查情况报告单: form 8, from the accepted checklists to the signed paper.
///
/// {@link org.baoxue.slips.CompilingSlips} writes a slip for each unit that a team checked and one
/// for the team as a whole; {@link org.baoxue.slips.EditingSlips} lets the leader word it, and
/// begins a new revision of a final one; {@link org.baoxue.slips.SigningSlips} collects the
/// signatures, makes it final and gives it its number. {@link org.baoxue.slips.Slips} is the door
/// for whoever prints.
///
/// A {@link org.baoxue.slips.Slip} is one document; what may happen to it in each of its stages
/// says {@link org.baoxue.slips.Stage}. What its rows say, and how they follow from the checklists,
/// is the pure package {@link org.baoxue.slips.text}.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "access :: account",
            "api",
            "registry",
            "reviews",
            "sampling",
            "checklists",
            "checklists :: form",
            "assignments",
            "answers",
            "answers :: sync"
        })
@NullMarked
package org.baoxue.slips;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

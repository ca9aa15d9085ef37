/// Who visits what: the teams of a review, and the visits that its drawn sample asks of them.
///
/// {@link org.baoxue.assignments.FieldWork} holds a review's teams in one document, {@link
/// org.baoxue.assignments.Visit} is one unit to be checked with one form, and {@link
/// org.baoxue.assignments.Assignments} is the door: it tells every other module which visits there
/// are and what a caller may do with them. A team sees its own units and no others. The acts are
/// {@link org.baoxue.assignments.Staffing}, or {@link org.baoxue.assignments.AnnouncingTeamDraw}
/// and {@link org.baoxue.assignments.DrawingTeams}; then {@link org.baoxue.assignments.Beginning}
/// and {@link org.baoxue.assignments.Substituting}.
///
/// Teams are staffed for a draw and go with it if it is cancelled; once field work has opened the
/// draw is bound, and so visits never outlive theirs.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "access :: account",
            "api",
            "registry",
            "reviews",
            "sampling",
            "sampling :: draw",
            "checklists",
            "checklists :: form"
        })
@NullMarked
package org.baoxue.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// 复查结果: what a review's checklists add up to.
///
/// {@link org.baoxue.results.Counting} reads the review's sheets once, from a cursor, and answers
/// {@link org.baoxue.results.Results}: for each item how it was answered, in each town and in all,
/// and what share of the county's households has a problem, with the intervals of {@link
/// org.baoxue.sampling.estimate}. A share is never shown without its interval, or the reason why
/// there is none.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "api",
            "registry",
            "reviews",
            "sampling",
            "sampling :: draw",
            "sampling :: estimate",
            "checklists",
            "checklists :: form",
            "assignments",
            "answers"
        })
@NullMarked
package org.baoxue.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

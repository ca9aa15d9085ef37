/// 结束复查: ends a review, and after its time erases what it holds about people.
///
/// {@link org.baoxue.closing.ClosingReviews} closes a review on which no work is left; nothing of
/// it changes from then on. {@link org.baoxue.closing.ErasingReviews} erases the answers, photos,
/// signatures, names and notes of those that were closed long enough ago. What it all came to is
/// kept before that, and stays answerable as it was: counts, shares with their intervals, the draw,
/// which holds codes and can be verified as ever, and the slips' numbers and hashes.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "reviews",
            "assignments",
            "answers",
            "answers :: late",
            "slips",
            "results",
            "database :: lease"
        })
@NullMarked
package org.baoxue.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

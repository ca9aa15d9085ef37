/// The municipal reviews (义务教育有保障复查): which county is reviewed, on which reference date, when the
/// teams are in the field, and how many towns, villages, schools and households are to be drawn.
///
/// A plan is made by {@link org.baoxue.reviews.Planning} and can be corrected until a frame is
/// frozen on it. What is drawn stands in the module `sampling`, who visits it in `assignments`:
/// each extends the type `Review` by what it knows.
@ApplicationModule(allowedDependencies = {"shared", "access", "api", "registry"})
@NullMarked
package org.baoxue.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

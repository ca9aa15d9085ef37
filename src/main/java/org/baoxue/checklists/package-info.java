/// The official checklists (forms 3 to 7) as data: each version of a form is one file
/// `checklists/<form>/<version>.yaml`, read and checked whole at start, published once into the
/// database and never changed afterwards. {@link org.baoxue.checklists.Checklists} is the door;
/// what a form says and what follows from answers to it is the pure package {@link
/// org.baoxue.checklists.form}.
@ApplicationModule(allowedDependencies = {"shared", "access"})
@NullMarked
package org.baoxue.checklists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

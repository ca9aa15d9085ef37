/// The county's records: divisions, schools, households and children, each one document with its
/// own history, and the [Registry] by which the other modules read them.
///
/// They are entered and corrected in `registry.keeping`, found and shown to a caller in
/// `registry.looking`, and opened beyond a caller's scope in `registry.opening`; `registry.naming`
/// knows by what a name is found. All of these know the records, and no record knows them; only the
/// names stand below.
@ApplicationModule(allowedDependencies = {"shared", "access", "api"})
@NullMarked
package org.baoxue.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Accounts, roles and sign-in, and the {@link org.baoxue.access.Caller} in whose name every change
/// is made.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.baoxue.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

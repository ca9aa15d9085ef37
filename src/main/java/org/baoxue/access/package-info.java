/// Accounts, roles and sign-in, and the {@link org.baoxue.access.Caller} in whose name every change
/// is made.
///
/// Who may do what stands in `schema/access.yaml`: {@link org.baoxue.access.OperationRules} reads
/// it, the gates of `access.rules` hold every request to it, and a {@link org.baoxue.access.Reach}
/// tells a module where the caller may, which it makes a part of its query.
@ApplicationModule(allowedDependencies = {"shared", "api"})
@NullMarked
package org.baoxue.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

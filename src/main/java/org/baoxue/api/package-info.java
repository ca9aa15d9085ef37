/// What the GraphQL API is made of whichever module speaks: scalars, the wording of refusals, error
/// codes, id conversion.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.baoxue.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

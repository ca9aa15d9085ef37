/// Seeds an empty service with a county read from CSV files; nobody uses it.
@ApplicationModule(allowedDependencies = {"shared", "access", "registry"})
@NullMarked
package org.baoxue.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// The append-only trail: hears every act that a module records, and writes who did what to which
/// record, and when.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.baoxue.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

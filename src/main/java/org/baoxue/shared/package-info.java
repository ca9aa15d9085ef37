/// The few words that every module speaks: typed ids, dates of schooling, the citizen ID, refusals,
/// recorded acts.
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.baoxue.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

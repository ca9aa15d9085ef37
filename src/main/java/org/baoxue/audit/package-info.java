/// The audit trail (审计日志): who did what to which record, with which role and from where, and when.
///
/// Every change of a record writes its act into the record's own outbox, in the same write ({@link
/// org.baoxue.shared.store.Documents}); {@link org.baoxue.audit.Relay} brings it here. An act that
/// changes nothing comes as a {@link org.baoxue.shared.store.Look}. What follows by itself from a
/// change (visits from the draw, counts from the sheets) is not told again.
@ApplicationModule(allowedDependencies = {"shared", "access", "api"})
@NullMarked
package org.baoxue.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// What whoever runs the service looks at: health ({@link org.baoxue.operation.DatabaseHealth}),
/// metrics, and the id of each request in every line of the log. No name, citizen ID or answer of a
/// child is in any of them.
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.baoxue.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

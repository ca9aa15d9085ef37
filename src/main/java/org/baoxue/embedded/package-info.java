/// The database inside the service: where no server is named by `spring.mongodb.uri`, an engine
/// that speaks MongoDB's wire protocol starts in this process on a loopback port, with its file in
/// the data directory.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.baoxue.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

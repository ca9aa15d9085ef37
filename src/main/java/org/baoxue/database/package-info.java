/// The database as its administrator sees it. `schema/database.yaml` says what lies in it, which
/// indexes it has and how it is spread over shards; here it is read ({@link
/// org.baoxue.database.DatabasePlan}), compared with what stands, and made so.
///
/// All of this comes before anything else uses the database: {@link
/// org.baoxue.database.PreparedDatabase}.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.baoxue.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

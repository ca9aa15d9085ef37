/// The county's records: divisions, schools, households and children, each one document with its
/// own history.
///
/// A record is created and corrected by [Keeping], which checks it, compares versions and writes
/// the change into the record's history in the same write. Names are found by their beginning in
/// Chinese or in pinyin. Personal numbers are shown masked; [Looking] shows them whole.
@ApplicationModule(allowedDependencies = {"shared", "access", "api"})
@NullMarked
package org.baoxue.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Takes a database from what an older program left to what this one needs, step by step.
///
/// A step is a file `schema/migrations/<number>-<name>.yaml` with the commands to send and the
/// fields to seal, each safe to repeat. Once applied it is noted in the collection `migrations`
/// with its checksum, and its file never changes again. Of several instances that start at once one
/// applies what is missing while the others wait.
@NullMarked
package org.baoxue.database.migration;

import org.jspecify.annotations.NullMarked;

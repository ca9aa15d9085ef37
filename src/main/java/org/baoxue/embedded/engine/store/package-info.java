/// Sorted maps of bytes in one file: many commands change them together, and one commit and one
/// sync make all of them durable before any is acknowledged
/// ([org.baoxue.embedded.engine.store.Store]). The file is checked when it is opened, kept small
/// while it is used ([org.baoxue.embedded.engine.store.Compaction]), and copied while it changes
/// ([org.baoxue.embedded.engine.store.Backup]).
@NullMarked
package org.baoxue.embedded.engine.store;

import org.jspecify.annotations.NullMarked;

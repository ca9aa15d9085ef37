/// Turns values into bytes in BSON's order ([org.baoxue.embedded.engine.keys.Keys]), so that an
/// index is a sorted map of bytes ([org.baoxue.embedded.engine.keys.IndexSpec]) and sorting is a
/// comparison of bytes ([org.baoxue.embedded.engine.keys.Order]).
@NullMarked
package org.baoxue.embedded.engine.keys;

import org.jspecify.annotations.NullMarked;

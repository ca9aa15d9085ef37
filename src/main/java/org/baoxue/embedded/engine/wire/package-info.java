/// MongoDB's wire protocol: listens on the loopback address, and hands every command on.
@NullMarked
package org.baoxue.embedded.engine.wire;

import org.jspecify.annotations.NullMarked;

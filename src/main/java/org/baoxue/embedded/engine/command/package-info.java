/// Every command and option that is understood ([org.baoxue.embedded.engine.command.Commands]); all
/// else is refused with MongoDB's own error code.
@NullMarked
package org.baoxue.embedded.engine.command;

import org.jspecify.annotations.NullMarked;

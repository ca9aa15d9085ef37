/// What is counted while the engine runs, and what it tells of that.
@NullMarked
package org.baoxue.embedded.engine.figures;

import org.jspecify.annotations.NullMarked;

/// What goes wrong: towards clients with MongoDB's own codes
/// ([org.baoxue.embedded.engine.error.Errors]), towards the one who runs the engine in words
/// ([org.baoxue.embedded.engine.error.EngineRefusal]).
@NullMarked
package org.baoxue.embedded.engine.error;

import org.jspecify.annotations.NullMarked;

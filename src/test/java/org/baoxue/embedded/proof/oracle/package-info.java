/// MongoDB's documented semantics once more, in plain Java, slow and with nothing of the engine's
/// or its library's code: every document is looked at, nothing is indexed.
@NullMarked
package org.baoxue.embedded.proof.oracle;

import org.jspecify.annotations.NullMarked;

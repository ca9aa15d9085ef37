/// The proof that the embedded engine keeps what it acknowledged and answers as MongoDB does.
///
/// Everything goes through MongoDB's driver and the wire; nothing here knows how the engine is
/// made. So most of it also judges a real server: name one by `BAOXUE_TEST_MONGODB_URI`. It has
/// been run on this engine only, in the same and in another process. What random tests do follows
/// from their seed, which a failure tells; `-Dproof.seeds=7,8` tries others.
@NullMarked
package org.baoxue.embedded.proof;

import org.jspecify.annotations.NullMarked;

/// Counts wrong tries to sign in, for each account and each address, so that nobody can go on
/// guessing.
@NullMarked
package org.baoxue.access.tries;

import org.jspecify.annotations.NullMarked;

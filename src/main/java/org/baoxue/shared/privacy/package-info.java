/// What the modules hold about people, as whoever has to tell or to erase all of it asks for it:
/// each module that holds any says so by a bean of its own.
@NullMarked
package org.baoxue.shared.privacy;

import org.jspecify.annotations.NullMarked;

/// How documents are changed: by compare-and-set, and never without a word to the trail.
@NullMarked
package org.baoxue.shared.store;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.baoxue.seed;

import org.jspecify.annotations.NullMarked;

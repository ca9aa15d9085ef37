@NullMarked
package org.baoxue.seed.generate;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.baoxue.checklists;

import org.jspecify.annotations.NullMarked;

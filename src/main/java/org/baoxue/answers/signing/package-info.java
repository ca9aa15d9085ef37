/// 签字: who may sign a sheet on which line, what a signature replaces, and when none is needed.
@NullMarked
package org.baoxue.answers.signing;

import org.jspecify.annotations.NullMarked;

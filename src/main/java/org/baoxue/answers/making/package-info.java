/// Making sheets: one for every visit when field work opens, filled with what the record says, and
/// closed where the visit is not made any more.
@NullMarked
package org.baoxue.answers.making;

import org.jspecify.annotations.NullMarked;

/// Ending the work on a sheet: what is still missing, submitting, accepting, returning.
@NullMarked
package org.baoxue.answers.finishing;

import org.jspecify.annotations.NullMarked;

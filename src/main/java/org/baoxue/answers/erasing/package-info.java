/// Erasing, after a review, what its sheets hold about people.
@NullMarked
package org.baoxue.answers.erasing;

import org.jspecify.annotations.NullMarked;

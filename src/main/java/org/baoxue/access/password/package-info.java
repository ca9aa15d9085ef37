/// What a password must be like, and what is kept of one.
@NullMarked
package org.baoxue.access.password;

import org.jspecify.annotations.NullMarked;

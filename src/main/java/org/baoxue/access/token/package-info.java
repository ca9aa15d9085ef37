/// Personal access tokens, by which a program acts in a person's name.
@NullMarked
package org.baoxue.access.token;

import org.jspecify.annotations.NullMarked;

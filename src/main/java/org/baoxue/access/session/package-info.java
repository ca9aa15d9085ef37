/// Sign-ins that last over requests, kept in the database so that they hold on every instance.
@NullMarked
package org.baoxue.access.session;

import org.jspecify.annotations.NullMarked;

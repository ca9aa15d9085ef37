/// Signing in by name and password, what is known of a sign-in, and signing out. Sign-ins last over
/// requests, kept in the database so that they hold on every instance.
@NullMarked
package org.baoxue.access.session;

import org.jspecify.annotations.NullMarked;

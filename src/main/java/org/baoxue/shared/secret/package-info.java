/// Texts that the database holds sealed: {@link org.baoxue.shared.secret.Secret}. Who seals them,
/// and by which key, is told elsewhere ({@link org.baoxue.shared.secret.Seal}).
@NullMarked
package org.baoxue.shared.secret;

import org.jspecify.annotations.NullMarked;

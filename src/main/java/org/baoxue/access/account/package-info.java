/// Accounts: who has one, what stands in it, and how it is opened, corrected, closed and given
/// another password.
///
/// The other modules see [People] and an [Account] as it is; only here, and where people and
/// programs come in, is one changed.
@NullMarked
package org.baoxue.access.account;

import org.jspecify.annotations.NullMarked;

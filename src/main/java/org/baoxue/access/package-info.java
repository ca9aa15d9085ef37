/// Who asks, and what they may do: the [Caller] in whose name every change is made, with roles and
/// where they hold.
///
/// Who may do what stands in `schema/access.yaml`: [OperationRules] reads it, the gates of
/// `access.rules` hold every request to it, and a [Reach] tells a module where the caller may,
/// which it makes a part of its query.
///
/// The people themselves stand above: `access.account` keeps their accounts, with passwords as
/// `access.password` wants them; by `access.session` they sign in and out, by `access.token` their
/// programs come in, `access.tries` holds back who guesses, and `access.web` asks each request
/// which of these it comes by.
@ApplicationModule(allowedDependencies = {"shared", "api"})
@NullMarked
package org.baoxue.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

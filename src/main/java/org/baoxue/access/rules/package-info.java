/// Holds every request to the rules of `schema/access.yaml`, before anything of it is done: one
/// gate for what GraphQL asks for, one for addresses.
///
/// The gates ask which role somebody has; where they have it, the modules look at themselves, by
/// {@link org.baoxue.access.Reach}, as a part of their queries.
@NullMarked
package org.baoxue.access.rules;

import org.jspecify.annotations.NullMarked;

/// What is shown of the records: lists and single records within a caller's reach, and what hangs
/// together with them.
///
/// Personal numbers are shown masked; [Looking] shows them whole, once the look is on the trail.
@NullMarked
package org.baoxue.registry.looking;

import org.jspecify.annotations.NullMarked;

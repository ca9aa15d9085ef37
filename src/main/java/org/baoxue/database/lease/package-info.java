/// What only one of several instances may do at a time: {@link org.baoxue.database.lease.Leases}.
@NamedInterface("lease")
@NullMarked
package org.baoxue.database.lease;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/// Loads of whole days on the running service: phones that send until they are heard, over lines
/// that break and to a service that is killed. {@link org.baoxue.bench.field.Book} knows what was
/// acknowledged, and fails the run where the service does not hold exactly that.
@NullMarked
package org.baoxue.bench.field;

import org.jspecify.annotations.NullMarked;

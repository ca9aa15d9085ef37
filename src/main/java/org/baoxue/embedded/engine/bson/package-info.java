/// Documents as bytes and back, without loss: what cannot be given back as it came is refused.
@NullMarked
package org.baoxue.embedded.engine.bson;

import org.jspecify.annotations.NullMarked;

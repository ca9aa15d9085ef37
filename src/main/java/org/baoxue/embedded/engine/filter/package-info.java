/// The meaning of filters and projections: MongoDB's, and compared as the keys of an index are, so
/// that an index and a look at the document never disagree.
@NullMarked
package org.baoxue.embedded.engine.filter;

import org.jspecify.annotations.NullMarked;

/// Aggregations: what a query can stand for at their beginning goes through the planner; stages
/// that gather, join or compare are our own, so that what they hold is weighed and numbers are
/// compared as in an index; every other stage is the library's.
@NullMarked
package org.baoxue.embedded.engine.pipeline;

import org.jspecify.annotations.NullMarked;

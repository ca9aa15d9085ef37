/// The way to what a query asks for. A reader has a [org.baoxue.embedded.engine.query.View] that
/// nobody changes; [org.baoxue.embedded.engine.query.Planner] compares the ways through its indexes
/// by counting, in the maps themselves, how many entries each would walk;
/// [org.baoxue.embedded.engine.query.Finding] goes the cheapest, holding nothing but what must be
/// sorted.
@NullMarked
package org.baoxue.embedded.engine.query;

import org.jspecify.annotations.NullMarked;

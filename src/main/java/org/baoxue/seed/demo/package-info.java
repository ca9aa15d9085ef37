/// A review half-way, so that a newcomer sees everything filled: planned, drawn, staffed and begun
/// through the API, as its users would do it, in the names of the sample's people.
@NullMarked
package org.baoxue.seed.demo;

import org.jspecify.annotations.NullMarked;

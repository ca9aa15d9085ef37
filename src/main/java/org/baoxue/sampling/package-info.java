/// Draws samples that anyone can draw again: freezes the frame of a review, takes the seed that
/// witnesses read, draws, replaces whom nobody could visit, and verifies all of it from what was
/// published.
///
/// The arithmetic is the pure package {@link org.baoxue.sampling.draw}, the estimates are {@link
/// org.baoxue.sampling.estimate}. A {@link org.baoxue.sampling.Sample} is one document; its frame,
/// which can be long, is a file beside it. The acts are {@link org.baoxue.sampling.Freezing},
/// {@link org.baoxue.sampling.Drawing}, {@link org.baoxue.sampling.Binding}, {@link
/// org.baoxue.sampling.Replacing} and {@link org.baoxue.sampling.Cancelling}; other modules read by
/// {@link org.baoxue.sampling.Sampling}.
@ApplicationModule(allowedDependencies = {"shared", "access", "api", "registry", "reviews"})
@NullMarked
package org.baoxue.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/// Measures what the README tells of speed, and prints it as a table: `mvn -Pbench -DskipTests
/// verify`. Outside that profile none of this is compiled.
///
/// {@link org.baoxue.bench.Benchmarks} runs the parts one after the other, so that none takes time
/// from another; nothing here asserts a time. What is computed in one process (the draw, paper) is
/// measured by JMH, what crosses a network by servers that are processes of their own.
@NullMarked
package org.baoxue.bench;

import org.jspecify.annotations.NullMarked;

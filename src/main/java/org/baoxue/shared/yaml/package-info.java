/// Reads YAML files that people write: key by key, every mistake noted with its line, so that one
/// look finds them all.
@NullMarked
package org.baoxue.shared.yaml;

import org.jspecify.annotations.NullMarked;

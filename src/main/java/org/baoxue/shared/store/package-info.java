/// How documents that change by compare-and-set are stored.
@NullMarked
package org.baoxue.shared.store;

import org.jspecify.annotations.NullMarked;

/// Collections: a map of documents and a map per index ([org.baoxue.embedded.engine.shelf.Shelf]),
/// and which of them there are ([org.baoxue.embedded.engine.shelf.Catalog]). The library's updates
/// and pipelines act on them.
@NullMarked
package org.baoxue.embedded.engine.shelf;

import org.jspecify.annotations.NullMarked;

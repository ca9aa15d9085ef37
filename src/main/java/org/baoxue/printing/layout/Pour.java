package org.baoxue.printing.layout;

import java.util.Optional;

/// A block on its way onto pages: each call takes as much of it as fits.
interface Pour {

    boolean isDone();

    /// The next piece, at most `room` high; empty where it is better begun on the next page. On a
    /// fresh page it always gives something.
    Optional<Strip> next(double room, boolean freshPage);
}

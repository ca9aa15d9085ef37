package org.baoxue.embedded.engine.query;

import org.baoxue.embedded.engine.figures.Counters;

/// What a query is asked of: a collection as it stands, and where it is told what that took.
///
/// @param namespace the database and the collection
/// @param resultBytes how much memory the sorting or gathering of the result may take
public record Source(String namespace, View view, Counters counters, long resultBytes) {}

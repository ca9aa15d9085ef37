package org.baoxue.embedded.engine.figures;

/// A query that walked a whole collection because no index served it.
///
/// @param namespace the database and the collection
/// @param shape the command and its filter and order, with `?` for values
/// @param examined how many documents were looked at, at most, by one such query
public record Scan(String namespace, String shape, long examined) {}

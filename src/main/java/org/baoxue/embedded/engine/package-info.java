/// A document database in one file, inside the process, speaking MongoDB's wire protocol on a
/// loopback port: durable before it answers, whole after a kill, and quick by indexes that are
/// real.
///
/// It stands on two libraries. mongo-java-server gives the meaning of filters, updates and
/// pipelines; H2's MVStore gives sorted maps with snapshots in a file. Between them is this
/// package, read it from the bottom up:
///
/// - [org.baoxue.embedded.engine.Keys] turns values into bytes in BSON's order; so an index is a
///   sorted map of bytes ([org.baoxue.embedded.engine.IndexSpec]).
/// - [org.baoxue.embedded.engine.Store] is the file: many commands change it together, and one
///   commit and one sync make all of them durable before any is acknowledged.
/// - [org.baoxue.embedded.engine.Shelf] is a collection: a map of documents and a map per index.
///   After each change it shows a new [org.baoxue.embedded.engine.View]; a reader keeps the one
///   that it began with, so it waits for nobody and never sees half a change.
/// - [org.baoxue.embedded.engine.Planner] finds the cheapest way to the answer of a query by
///   counting, in the maps themselves, how many entries each way would walk.
/// - [org.baoxue.embedded.engine.Commands] names every command and option that is understood; all
///   else is refused with MongoDB's own error code.
/// - [org.baoxue.embedded.engine.Wire] listens.
@NullMarked
package org.baoxue.embedded.engine;

import org.jspecify.annotations.NullMarked;

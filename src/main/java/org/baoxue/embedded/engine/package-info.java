/// A document database in one file, inside the process, speaking MongoDB's wire protocol on a
/// loopback port: durable before it answers, whole after a kill, and quick by indexes that are
/// real.
///
/// It stands on two libraries. mongo-java-server gives the meaning of updates and of expressions;
/// H2's MVStore gives sorted maps with snapshots in a file. Between them is this package, the front
/// door, and its parts. Read them from the bottom up; each knows only those before it:
///
/// - `error` and `figures`: what goes wrong, and what is counted.
/// - `bson` and `wire`: documents as bytes, and the protocol in which they come and go.
/// - `keys`: values as bytes in BSON's order; so an index is a sorted map of bytes.
/// - `store`: the file with the maps, and what makes a change durable.
/// - `filter`: whether a document is meant, and what of it.
/// - `query`: the cheapest way to what is asked for. A reader keeps the view that it began with, so
///   it waits for nobody and never sees half a change.
/// - `shelf`: collections, whose indexes follow their documents.
/// - `pipeline`: aggregations, with what each stage may hold.
/// - `command`: every command that is understood.
///
/// Nothing here knows what the documents are about, or of the service around it.
@NullMarked
package org.baoxue.embedded.engine;

import org.jspecify.annotations.NullMarked;

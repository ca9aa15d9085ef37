package org.baoxue.embedded.engine.figures;

/// What an engine has done since it started, and what it holds.
///
/// @param commands commands answered
/// @param failures of these, answered with an error
/// @param scans queries that walked a whole collection because no index served them
/// @param examined documents looked at for queries
/// @param changes documents written or removed
/// @param commits versions written to the file
/// @param syncs times the file was forced to the disk
/// @param documents documents that stand
/// @param cursors results that are not fetched to their end yet
/// @param connections clients connected now
/// @param fileBytes size of the file; 0 in memory
public record EngineFigures(
        long commands,
        long failures,
        long scans,
        long examined,
        long changes,
        long commits,
        long syncs,
        long documents,
        long cursors,
        long connections,
        long fileBytes) {}

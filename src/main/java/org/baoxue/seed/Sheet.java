package org.baoxue.seed;

import org.baoxue.shared.Id;

import java.util.List;
import java.util.function.Function;

/// A CSV file of the seed: how a record becomes a row, and a row a record.
///
/// @param file its path in the seed's directory
/// @param id reads the first column, which is the record's id
/// @param header the columns, in the order of the cells
record Sheet<R>(
        Class<R> type,
        String file,
        Function<String, Id> id,
        List<String> header,
        Function<R, List<String>> cells,
        Function<Row, R> record) {}

package org.baoxue.seed;

import java.util.List;
import java.util.function.Function;

/// A CSV file of the seed: how a record becomes a row, and a row a record.
///
/// @param file its path in the seed's directory
/// @param header the columns, in the order of the cells
record Sheet<R>(
        Class<R> type,
        String file,
        List<String> header,
        Function<R, String> id,
        Function<R, List<String>> cells,
        Function<Row, R> record) {}

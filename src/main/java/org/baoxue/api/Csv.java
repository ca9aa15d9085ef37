package org.baoxue.api;

import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// CSV that a spreadsheet opens rightly: it knows the Chinese by the byte order mark, and takes no
/// cell for a formula.
public final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Csv() {}

    public static void write(List<String> columns, Stream<? extends List<?>> rows, Appendable out)
            throws IOException {
        out.append(BYTE_ORDER_MARK);
        var printer = CSVFormat.EXCEL.print(out);
        printer.printRecord(columns);
        for (var each = rows.iterator(); each.hasNext(); ) {
            printer.printRecord(each.next().stream().map(Csv::guarded).toList());
        }
        printer.flush();
    }

    /// A spreadsheet takes a text that begins so for a formula.
    static Object guarded(Object cell) {
        return cell instanceof String text && text.matches("(?s)[=+\\-@\\t\\r].*")
                ? "'" + text
                : cell;
    }
}

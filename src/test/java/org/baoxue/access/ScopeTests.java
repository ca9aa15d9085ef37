package org.baoxue.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTests {

    @ParameterizedTest
    @CsvSource({
        "000000, 619901101201, true",
        "619900, 619901101, true",
        "619900, 610322001, false",
        "619901, 619901101-S01, true",
        "619901101, 619901101201, true",
        "619901101, 619901102201, false",
        "619901101201, 619901101202, false",
        "619901101-S01, 619901101-S01, true",
        "619901101-S01, 619901101-S012, false",
        "619901101-S01, 619901101, false",
    })
    void holdsWhatLiesInIt(String scope, String place, boolean held) {
        assertThat(new Scope(scope).holds(place)).isEqualTo(held);
    }
}

package org.baoxue.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

class HandwritingTests {

    @Test
    void takesStrokesOfPointsWithinTheField() {
        assertThat(new Handwriting(List.of(List.of(0.0, 1.0), List.of(0.5, 0.5))).fault())
                .isEmpty();
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(new Handwriting(List.of()).fault()).contains("no-stroke");
        assertThat(fault(List.of())).contains("not-in-pairs");
        assertThat(fault(List.of(0.1, 0.2, 0.3))).contains("not-in-pairs");
        assertThat(fault(List.of(0.1, 1.01))).contains("not-from-0-to-1");
        assertThat(fault(List.of(0.1, Double.NaN))).contains("not-from-0-to-1");
        assertThat(fault(Collections.nCopies(8_000, 0.5))).isEmpty();
        assertThat(fault(Collections.nCopies(8_002, 0.5))).contains("more-than-4000-points");
    }

    private static Optional<String> fault(List<Double> stroke) {
        return new Handwriting(List.of(stroke)).fault();
    }
}

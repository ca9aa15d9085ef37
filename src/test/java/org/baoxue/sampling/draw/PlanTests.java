package org.baoxue.sampling.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.baoxue.shared.Refusal.InvalidValue;
import org.junit.jupiter.api.Test;

class PlanTests {

    @Test
    void standsForTheStandardReview() {
        assertThat(Plan.standard("619901")).isEqualTo(new Plan("619901", 4, 2, 1, 1, 20, 5));
        assertThat(Plan.standard("619901").fault()).isEmpty();
    }

    @Test
    void namesTheFirstNumberOutOfRange() {
        assertThat(new Plan("619901", 4, -1, 1, 1, 200_000, 5).fault())
                .contains(new InvalidValue("plan.villagesPerTown", "-1", "not-from-0-to-1000"));
        assertThat(new Plan("619901", 4, 2, 1, 1, 200_000, 5).fault())
                .contains(
                        new InvalidValue(
                                "plan.householdsPerTown", "200000", "not-from-0-to-100000"));
        assertThat(new Plan("619901", 0, 2, 1, 1, 20, 5).fault())
                .contains(new InvalidValue("plan.towns", "0", "not-from-1-to-1000"));
    }

    @Test
    void needsACounty() {
        assertThatIllegalArgumentException().isThrownBy(() -> Plan.standard(""));
    }
}

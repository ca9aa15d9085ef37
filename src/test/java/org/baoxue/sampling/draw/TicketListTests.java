package org.baoxue.sampling.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.sampling.draw.County.CODE;
import static org.baoxue.sampling.draw.County.SEED;

import org.baoxue.sampling.draw.TicketRow.Fate;
import org.baoxue.shared.Sha256;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class TicketListTests {

    private static final String TOWN = "619901101";

    private final Draw draw =
            new County()
                    .town(TOWN)
                    .villages(TOWN, 6, 2, 3)
                    .with(Stage.SCHOOL_PRIMARY, TOWN, "619901101-S01")
                    .with(Stage.SCHOOL_MIDDLE, TOWN, "619901101-S01")
                    .with(Stage.TOWN, "619902", "619902101")
                    .draw(new Plan(CODE, 1, 2, 1, 1, 6, 1));
    private final List<TicketRow> rows = rows(draw);

    @Test
    void saysWhatBecameOfEveryTicket() {
        assertThat(rows)
                .extracting(row -> row.unit().stage() + " " + row.rank() + " " + row.fate())
                .containsExactly(
                        "town 1 drawn",
                        "village 1 drawn",
                        "village 2 drawn",
                        "village 3 ",
                        "school-primary 1 drawn",
                        "school-middle 1 drawn-as-primary",
                        "household 1 drawn",
                        "household 2 drawn",
                        "household 3 drawn",
                        "household 4 drawn",
                        "household 5 reserve",
                        "household 6 ",
                        "household 1 drawn",
                        "household 2 drawn",
                        "household 1 ",
                        "household 2 ",
                        "household 3 ");
    }

    @Test
    void marksHouseholdsFromOutside() {
        var few = new Draw(draw.code(), new Plan(CODE, 1, 2, 0, 0, 9, 1), draw.frame());

        assertThat(rows(few))
                .filteredOn(row -> row.fate() == Fate.DRAWN_OUTSIDE)
                .hasSize(1)
                .allMatch(row -> row.rank() == 1);
    }

    private static List<TicketRow> rows(Draw draw) {
        var rows = new ArrayList<TicketRow>();
        TicketList.forEach(draw, Seeds.one(SEED), draw.all(Seeds.one(SEED)), rows::add);
        return rows;
    }

    @Test
    void givesTicketsThatAnyoneCanRecompute() {
        for (var row : rows) {
            var unit = row.unit();
            var text =
                    String.join(",", SEED.value(), "2019-SY-01", unit.stage().word(), unit.code());
            assertThat(row.line())
                    .startsWith(unit.line() + "," + Sha256.sum(text) + "," + row.rank() + ",")
                    .matches("[^,]*(,[^,]*){5}");
        }
        assertThat(TicketRow.HEADER).matches("[^,]*(,[^,]*){5}");
    }
}

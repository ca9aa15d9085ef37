package org.baoxue.seed;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.seed.generate.County;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class GenerateCountyTests {

    private static final Path SEED_DATA = Path.of("seed-data");

    @TempDir private static Path made;

    @BeforeAll
    static void writeTheSample() {
        GenerateCounty.write(County.sample(), made);
    }

    @Test
    void writesTheSampleAsItIsCommitted() throws IOException {
        for (var sheet : Sheets.ALL) {
            assertThat(Files.mismatch(made.resolve(sheet.file()), SEED_DATA.resolve(sheet.file())))
                    .as(sheet.file())
                    .isEqualTo(-1);
        }
    }

    @Test
    void keepsTheLargestFileSmallEnoughToRead() throws IOException {
        assertThat(Files.size(made.resolve(Sheets.CHILDREN.file()))).isLessThan(2_500_000);
    }
}

package org.baoxue.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.baoxue.sampling.draw.Draw;
import org.baoxue.sampling.draw.DrawCode;
import org.baoxue.sampling.draw.DrawResult;
import org.baoxue.sampling.draw.Plan;
import org.baoxue.sampling.draw.Seed;
import org.baoxue.sampling.draw.Seeds;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// The standard draw, from a frame in a file to the result, in a heap that could not hold the
/// frame's units.
///
/// A town has 250 villages of 40 households. The towns that are drawn from are the same hundred
/// however large the county is: the larger one has as many towns besides that are not in the draw.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx" + DrawBenchmark.HEAP)
@Warmup(iterations = 3)
@Measurement(iterations = 9)
public class DrawBenchmark {

    static final String HEAP = "64m";

    private static final String COUNTY = "619901";
    private static final int TOWNS = 100;
    private static final int VILLAGES_A_TOWN = 250;
    private static final int HOUSEHOLDS_A_VILLAGE = 40;

    /// How many households the county has.
    @Param({"1000000", "2000000"})
    public int households;

    private Path frame = Path.of("");

    /// Writes the frame, in the order of its bytes.
    @Setup
    public void writeFrame() throws IOException {
        int towns = households / VILLAGES_A_TOWN / HOUSEHOLDS_A_VILLAGE;
        frame = Files.createTempFile("frame", ".txt");
        try (var out = Files.newBufferedWriter(frame, UTF_8)) {
            for (int village = 0; village < towns * VILLAGES_A_TOWN; village++) {
                var code = village(village);
                for (int household = 1; household <= HOUSEHOLDS_A_VILLAGE; household++) {
                    line(out, "household", code, "%s-%05d".formatted(code, household));
                }
            }
            children(out, "school-middle", TOWNS, town -> town(town) + "-S02");
            children(out, "school-primary", TOWNS, town -> town(town) + "-S01");
            for (int town = 0; town < TOWNS; town++) {
                line(out, "town", COUNTY, town(town));
            }
            for (int village = 0; village < towns * VILLAGES_A_TOWN; village++) {
                line(out, "village", town(village / VILLAGES_A_TOWN), village(village));
            }
        }
    }

    @TearDown
    public void deleteFrame() throws IOException {
        Files.delete(frame);
    }

    @Benchmark
    public DrawResult draw() {
        var draw =
                new Draw(
                        new DrawCode("2019-SY-01"),
                        Plan.standard(COUNTY),
                        () -> Files.newInputStream(frame));
        return draw.all(Seeds.one(new Seed("53096217404418835127")));
    }

    private interface Code {
        String of(int town);
    }

    private static void children(Writer out, String stage, int towns, Code code) {
        for (int town = 0; town < towns; town++) {
            line(out, stage, town(town), code.of(town));
        }
    }

    private static void line(Writer out, String stage, String parent, String code) {
        try {
            out.write(stage + ',' + parent + ',' + code + '\n');
        } catch (IOException outage) {
            throw new UncheckedIOException(outage);
        }
    }

    private static String town(int town) {
        return COUNTY + (101 + town);
    }

    private static String village(int village) {
        return town(village / VILLAGES_A_TOWN) + (201 + village % VILLAGES_A_TOWN);
    }
}

package org.baoxue.printing.layout;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// The slip of the layout's own tests, and the same slip in HTML, in the same three faces.
///
/// Ours has besides its signatures, a QR code, data attached, and is PDF/A-3b. The peer keeps what
/// it can between documents: the fonts' bytes and their metrics.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class PaperBenchmark {

    private static final int FORMS = 101;
    private static final int SLIPS = 100;

    /// Few enough to stay on one page, so that both print the same number of pages.
    private static final int PROBLEMS = 2;

    private final HtmlSlips html = new HtmlSlips();

    @Benchmark
    public byte[] slip() {
        return Samples.slip(PROBLEMS).bytes();
    }

    @Benchmark
    public byte[] slipByPeer() throws IOException {
        return html.print(1, PROBLEMS);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public int hundredSlips() {
        int size = 0;
        for (int slip = 0; slip < SLIPS; slip++) {
            size += slip().length;
        }
        return size;
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public int hundredSlipsByPeer() throws IOException {
        int size = 0;
        for (int slip = 0; slip < SLIPS; slip++) {
            size += slipByPeer().length;
        }
        return size;
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public byte[] bundle() {
        var bundle = Paper.on(Sheet.FORM, Samples.FONTS).titled("检查情况报告单");
        for (int form = 1; form <= FORMS; form++) {
            bundle.part(
                    1,
                    "第" + form + "号",
                    part ->
                            part.title("样例县贫困退出义务教育有保障市级复查\n检查情况报告单")
                                    .table(Samples.slipTable(PROBLEMS)));
        }
        return bundle.bytes();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public byte[] bundleByPeer() throws IOException {
        return html.print(FORMS, PROBLEMS);
    }
}

package org.baoxue.printing;

import org.baoxue.printing.layout.Fonts;
import org.baoxue.printing.layout.HtmlPrinter;
import org.baoxue.printing.layout.Paper;
import org.baoxue.slips.Slip;
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
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The final slip of a school and the checklists of a standard review, as the service prints them,
/// and the same words in HTML, in the same faces.
///
/// Ours have besides their signatures, the slip a QR code, the content hashed and attached, and are
/// PDF/A-3b.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
public class PaperBenchmark {

    private static final String COUNTY = "样例县";
    private static final int SLIPS = 100;

    /// Few enough to stay on one page, so that both print the same number of pages.
    private static final int PROBLEMS = 2;

    private final Fonts fonts = new Fonts();
    private final HtmlPrinter html = new HtmlPrinter();
    private final Slip slip = ASlip.sealed(PROBLEMS);
    private final List<FormPages> forms = StandardForms.all();

    @Benchmark
    public byte[] slip() {
        return new SlipPages(COUNTY, slip).paper(fonts).bytes();
    }

    @Benchmark
    public byte[] slipByPeer() throws IOException {
        return html.print(List.of(HtmlPapers.slip(COUNTY, slip)));
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public int hundredSlips() {
        int size = 0;
        for (int number = 0; number < SLIPS; number++) {
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
        for (int number = 0; number < SLIPS; number++) {
            size += slipByPeer().length;
        }
        return size;
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public byte[] bundle() {
        var bundle = Paper.on(Pages.A4, fonts).titled("材料汇编");
        forms.forEach(form -> bundle.part(1, form.title(), form::printAsPart));
        return bundle.bytes();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public byte[] bundleByPeer() throws IOException {
        return html.print(forms.stream().map(FormPages::filled).map(HtmlPapers::form).toList());
    }
}

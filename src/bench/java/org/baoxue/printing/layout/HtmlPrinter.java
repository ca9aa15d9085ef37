package org.baoxue.printing.layout;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Prints papers in HTML with openhtmltopdf, in our faces: as one document, each from the top of a
/// page on and with its bookmark. It keeps what it can between documents: the fonts' bytes and
/// their metrics.
public final class HtmlPrinter {

    private static final int REGULAR = 400;

    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private final byte[] song = font(Face.SONG);
    private final byte[] hei = font(Face.HEI);
    private final byte[] kai = font(Face.KAI);
    private final byte[] title = font(Face.TITLE);

    public byte[] print(List<String> papers) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        use(builder, "song", song);
        use(builder, "hei", hei);
        use(builder, "kai", kai);
        use(builder, "title", title);
        builder.withHtmlContent(html(papers), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static void use(PdfRendererBuilder builder, String family, byte[] font) {
        builder.useFont(
                () -> new ByteArrayInputStream(font), family, REGULAR, FontStyle.NORMAL, true);
    }

    private static String html(List<String> papers) {
        var numbers = IntStream.range(0, papers.size());
        var bookmarks =
                numbers.mapToObj("<bookmark name='第%1$d号' href='#paper%1$d'/>"::formatted)
                        .collect(Collectors.joining());
        var bodies =
                IntStream.range(0, papers.size())
                        .mapToObj(number ->
                                "<div class='paper' id='paper%d'>%s</div>"
                                        .formatted(number, papers.get(number)))
                        .collect(Collectors.joining());
        return """
        <html lang="zh"><head><title>材料汇编</title>
        <bookmarks>%s</bookmarks>
        <style>
        @page {
          size: 210mm 297mm; margin: 20mm 19mm 22mm 20mm;
          @bottom-right { content: counter(page) " / " counter(pages); font: 9pt song }
        }
        body { font: 10.5pt/1.3 song; margin: 0 }
        .paper { page-break-before: always }
        .paper:first-child { page-break-before: avoid }
        h1 { font: 22pt/1.4 title; text-align: center; margin: 0 0 4mm }
        table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate }
        td, th { border: 0.5pt solid black; padding: 1mm }
        th { font: 10.5pt hei; width: 15mm }
        .slip { font-size: 12pt; line-height: 1.55 } .slip th { font-size: 12pt; width: 26mm }
        .slip td { height: 10mm }
        p { margin: 0; text-align: justify }
        .written, .written p { font-family: kai }
        .ticks { width: 33mm; text-align: center }
        </style></head><body>%s</body></html>
        """
                .formatted(bookmarks, bodies);
    }

    /// The face's file, unpacked: the peer reads no WOFF.
    private static byte[] font(Face face) {
        try (var in = Fonts.class.getResourceAsStream("/" + face.resource())) {
            if (in == null) {
                throw new FileNotFoundException(face.resource());
            }
            var file = in.readAllBytes();
            return Woff.isWoff(file) ? Woff.unpack(file) : file;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

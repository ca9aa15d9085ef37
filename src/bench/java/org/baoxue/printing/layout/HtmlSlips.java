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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The slips of {@link Samples} as one would print them with openhtmltopdf.
final class HtmlSlips {

    private static final int REGULAR = 400;

    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();
    private final byte[] song = font(Face.SONG);
    private final byte[] hei = font(Face.HEI);
    private final byte[] kai = font(Face.KAI);
    private final byte[] title = font(Face.TITLE);

    byte[] print(int slips, int problems) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        use(builder, "song", song);
        use(builder, "hei", hei);
        use(builder, "kai", kai);
        use(builder, "title", title);
        builder.withHtmlContent(html(slips, problems), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static void use(PdfRendererBuilder builder, String family, byte[] font) {
        builder.useFont(
                () -> new ByteArrayInputStream(font), family, REGULAR, FontStyle.NORMAL, true);
    }

    private static String html(int slips, int problems) {
        var bookmarks = each(slips, HtmlSlips::bookmark);
        var written = each(problems, HtmlSlips::problem);
        var bodies = each(slips, number -> slip(number, written));
        return """
        <html lang="zh"><head><title>检查情况报告单</title>
        <bookmarks>%s</bookmarks>
        <style>
        @page {
          size: 210mm 297mm; margin: 24mm 20mm 22mm 25mm;
          @bottom-left { content: "编号 2026-001 · 校验 3f9a77c1"; font: 9pt song }
          @bottom-right { content: counter(page) " / " counter(pages); font: 9pt song }
        }
        body { font: 12pt/1.6 song; margin: 0 }
        h1 { font: 22pt/1.4 title; text-align: center; margin: 0 0 4mm; page-break-before: always }
        h1:first-child { page-break-before: avoid }
        table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate }
        td, th { border: 0.5pt solid black; padding: 2.5mm; height: 6mm }
        th { font: 12pt hei; width: 28mm } th.narrow { width: 24mm }
        p { margin: 0; text-align: justify }
        .written p { font-family: kai; padding-left: 1.2em; text-indent: -1.2em; margin: 0.6mm 0 }
        </style></head><body>%s</body></html>
        """
                .formatted(bookmarks, bodies);
    }

    private static String bookmark(int number) {
        return "<bookmark name='第%1$d号' href='#slip%1$d'/>".formatted(number);
    }

    private static String slip(int number, String problems) {
        return """
        <h1 id="slip%d">样例县贫困退出义务教育有保障市级复查<br/>检查情况报告单</h1>
        <table>
        <tr><th>核查时间</th><td>2026年11月20日至21日</td><th class="narrow">组别</th><td>第一组</td></tr>
        <tr><th>核查单位</th><td colspan="3"><p>北坪镇中心小学</p></td></tr>
        <tr><th>核查过程</th><td colspan="3"><p>　　第一组于2026年11月20日到北坪镇中心小学，查阅责任书、花名册、帮扶记录等资料，\
        随机访谈师生12人，并入户核查8户、义务教育阶段学生13人。</p></td></tr>
        <tr><th>特色亮点</th><td colspan="3"><p>　　建立家校联系卡，家访记录完整。</p></td></tr>
        <tr><th>存在问题</th><td colspan="3" class="written">%s</td></tr>
        <tr><th>评估意见</th><td colspan="3"><p>　　基本符合义务教育有保障的要求。</p></td></tr>
        <tr><th>意见建议</th><td colspan="3"><p>　　一周内核对花名册与学籍系统，报镇中心校备案。</p></td></tr>
        <tr><th>组长签字</th><td></td><th class="narrow">成员签字</th><td></td></tr>
        <tr><th>校验</th><td colspan="3">　扫码核对编号与校验值</td></tr>
        </table>
        """
                .formatted(number, problems);
    }

    private static String problem(int number) {
        return """
        <p>%d.北坪镇中心小学：“是否建立校内学生花名册，是否与学籍系统一致”一项为否。经核对，\
        花名册登记318人，学籍系统316人，相差2人（均为2026年9月转入，未及时办理学籍异动手续）。</p>
        """
                .formatted(number);
    }

    private interface Piece {
        String of(int number);
    }

    private static String each(int number, Piece piece) {
        return IntStream.rangeClosed(1, number).mapToObj(piece::of).collect(Collectors.joining());
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

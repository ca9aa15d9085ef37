package org.baoxue.printing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.baoxue.printing.layout.PdfA;
import org.baoxue.printing.layout.Reading;
import org.baoxue.shared.Sha256;
import org.baoxue.slips.Slip;
import org.baoxue.slips.text.ReportRow;
import org.junit.jupiter.api.Test;

class SlipPagesTests {

    @Test
    void printsEveryRowOfFormEight() throws Exception {
        var slip = ASlip.sealed(3);
        var text = FormPagesTests.text(pdf(slip));

        assertThat(text).contains("检查情况报告单").contains("组长签字").contains("成员签字");
        for (var row : ReportRow.values()) {
            assertThat(text).contains(row.label());
            slip.rows()
                    .text(row)
                    .lines()
                    .forEach(line -> assertThat(text).contains(line.replaceAll("\\s", "")));
        }
        assertThat(text).contains("王成员未签：因病请假");
    }

    @Test
    void runsManyProblemsOverPages() throws Exception {
        var pages = Reading.pages(pdf(ASlip.sealed(40)));

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(String.join("", pages)).contains("第1处").contains("第40处");
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("编号 2019-PR-01-D1-003"));
    }

    @Test
    void bearsItsNumberAndHashOnceItIsFinal() throws Exception {
        var slip = ASlip.sealed(1);

        assertThat(Reading.text(pdf(slip)))
                .contains("2019-PR-01-D1-003", slip.contentHash().hex(), "定稿");
        assertThat(qrCode(pdf(slip))).isEqualTo("2019-PR-01-D1-003 " + slip.contentHash().hex());
        assertThat(Reading.text(pdf(ASlip.draft(1)))).contains("草稿").doesNotContain("编号");
    }

    @Test
    void attachesTheTextThatWasSigned() throws Exception {
        var slip = ASlip.sealed(2);
        var attached =
                FormPagesTests.attached(pdf(slip), "slip-2019-PR-01-1-school-619977101-S01-1.json");

        assertThat(Sha256.sum(attached)).isEqualTo(slip.contentHash());
    }

    @Test
    void printsAndAttachesTheVeryWordsThatWereSigned() throws Exception {
        var slip = ASlip.saying("学籍号G619901201002031234。");
        var attached =
                FormPagesTests.attached(pdf(slip), "slip-2019-PR-01-1-school-619977101-S01-1.json");

        assertThat(Sha256.sum(attached)).isEqualTo(slip.contentHash());
        assertThat(Reading.text(pdf(slip))).contains("G619901201002031234");
    }

    @Test
    void namesTheSlipThatItCorrectsAsItsPaperDoes() throws Exception {
        assertThat(FormPagesTests.text(pdf(ASlip.correction())))
                .contains("第2版，更正并替代2019-PR-01-D1-003号报告单")
                .contains(ASlip.sealed(1).contentHash().hex())
                .contains("更正原因：学生人数有误");
    }

    @Test
    void isFitForTheArchiveAndTheSameEachTime() throws Exception {
        assertThat(PdfA.faults(pdf(ASlip.sealed(12)))).isEmpty();
        assertThat(pdf(ASlip.sealed(12))).isEqualTo(pdf(ASlip.sealed(12)));
    }

    private static byte[] pdf(Slip slip) {
        return FormPagesTests.pdf(new SlipPages("样例县", slip));
    }

    private static String qrCode(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int width = image.getWidth();
            int height = image.getHeight();
            var pixels = image.getRGB(0, 0, width, height, null, 0, width);
            var source = new RGBLuminanceSource(width, height, pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        }
    }
}

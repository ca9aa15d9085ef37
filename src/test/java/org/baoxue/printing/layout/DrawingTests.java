package org.baoxue.printing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.imageio.ImageIO;

class DrawingTests {

    @Test
    void drawsAQrCodeThatAPhoneReads() throws Exception {
        var content = "2026-001 3f9a77c1 样例县";
        var page = rendered(new QrCode(content), 25, 25);
        int[] pixels =
                page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);

        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));

        assertThat(read.getText()).isEqualTo(content);
    }

    @Test
    void drawsASignatureWithinItsBox() throws IOException {
        assertThat(inkOn(rendered(Samples.SIGNATURE, 30, 12))).isBetween(200, 6000);
    }

    @Test
    void drawsADotAndNothingForAnEmptySignature() throws IOException {
        var dot = new PenStrokes(List.of(List.of(new PenStrokes.Point(0.5, 0.5))));

        assertThat(inkOn(rendered(dot, 30, 12))).isBetween(1, 60);
        assertThat(inkOn(rendered(new PenStrokes(List.of(List.of())), 30, 12))).isZero();
    }

    @Test
    void printsAPhotoOnceHoweverOftenItIsShown() throws Exception {
        var picture = Picture.thumbnail(photo(), 300).orElseThrow();
        var pdf =
                Paper.a4(Samples.FONTS)
                        .titled("照片")
                        .add(Paragraph.of(Text.empty().and(picture, 40, 30).and(picture, 40, 30)))
                        .bytes();

        assertThat(PdfA.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).hasSize(1);
        }
    }

    @Test
    void takesNoThumbnailOfWhatIsNoPhoto() {
        assertThat(Picture.thumbnail(new byte[] {1, 2, 3}, 300)).isEmpty();
    }

    private static byte[] photo() throws IOException {
        var image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(100, 100, 900, 700);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static BufferedImage rendered(Drawing drawing, double width, double height)
            throws IOException {
        var paper =
                Paper.a4(Samples.FONTS)
                        .foot(Running.NONE)
                        .add(Paragraph.of(Text.empty().and(drawing, width, height)));
        try (var document = Loader.loadPDF(paper.bytes())) {
            return new PDFRenderer(document).renderImageWithDPI(0, 150);
        }
    }

    private static int inkOn(BufferedImage page) {
        int dark = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                dark += (page.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }
}

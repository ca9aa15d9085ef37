package org.baoxue.printing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

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

    /// A small file that says that it is a picture of 3,600 million pixels.
    @Test
    void takesNoThumbnailOfAPictureThatIsABomb() throws IOException {
        var bomb = photo();
        var size = ByteBuffer.wrap(bomb, 16, 8).putInt(60_000).putInt(60_000);
        var checksum = new CRC32();
        checksum.update(bomb, 12, 17);
        size.limit(bomb.length).position(29).putInt((int) checksum.getValue());

        assertThat(Picture.thumbnail(bomb, 300)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void takesAThumbnailOfADamagedPhotoOrNone(int seed) throws IOException {
        var damaged = photo();
        var random = new Random(seed);
        for (int time = 0; time < 40; time++) {
            damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
        }

        Picture.thumbnail(damaged, 300)
                .ifPresent(picture -> assertThat(picture.width()).isBetween(1, 300));
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

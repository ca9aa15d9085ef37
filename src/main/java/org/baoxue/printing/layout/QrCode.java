package org.baoxue.printing.layout;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import java.util.Map;

/// A QR code, drawn as squares that stay sharp at any size.
public record QrCode(String content) implements Drawing {

    /// Rows overlap by a hair, or a viewer shows light lines between them.
    private static final double OVERLAP = 0.02;

    @Override
    public void draw(Ink ink, double left, double top, double width, double height) {
        var modules = modules();
        double side = Math.min(width, height);
        double module = side / modules.getWidth();
        double x = left + (width - side) / 2;
        double y = top + (height - side) / 2;
        ink.grey(0);
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                int end = column;
                while (end < modules.getWidth() && modules.get(end, row) == 1) {
                    end++;
                }
                if (end > column) {
                    double length = (end - column) * module;
                    double depth = module * (1 + OVERLAP);
                    ink.fill(x + column * module, y + row * module, length, depth);
                }
                column = end + 1;
            }
        }
    }

    private ByteMatrix modules() {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }
}

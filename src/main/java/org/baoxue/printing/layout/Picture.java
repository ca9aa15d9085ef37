package org.baoxue.printing.layout;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// A photo, made small enough for paper.
public final class Picture implements Drawing {

    /// A file of some kilobytes may unfold to thousands of millions.
    private static final long MOST_PIXELS = 250_000_000;

    private final byte[] jpeg;
    private final int width;
    private final int height;

    private Picture(byte[] jpeg, int width, int height) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
    }

    /// A picture of at most so many pixels a side, from any format that the JDK reads; empty if it
    /// is none, or one that only pretends to be a photo: of more pixels than any camera takes.
    public static Optional<Picture> thumbnail(byte[] photo, int pixels) {
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(photo))) {
            var readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? read(readers.next(), input, pixels) : Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            // The JDK's readers meet a damaged file with whatever exception comes of it.
            return Optional.empty();
        }
    }

    private static Optional<Picture> read(ImageReader reader, ImageInputStream input, int pixels)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return Optional.empty();
            }
            // Twice as fine as it will be, so that scaling down still smooths.
            int every = Math.max(1, Math.max(width, height) / (2 * pixels));
            var some = reader.getDefaultReadParam();
            some.setSourceSubsampling(every, every, 0, 0);
            return Optional.of(of(scaled(reader.read(0, some), pixels)));
        } finally {
            reader.dispose();
        }
    }

    private static Picture of(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Picture(out.toByteArray(), image.getWidth(), image.getHeight());
    }

    private static BufferedImage scaled(BufferedImage image, int pixels) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        double scale = Math.min(1, (double) pixels / longest);
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    @Override
    public void draw(Ink ink, double left, double top, double boxWidth, double boxHeight) {
        double scale = Math.min(boxWidth / width, boxHeight / height);
        double w = width * scale;
        double h = height * scale;
        ink.picture(this, left + (boxWidth - w) / 2, top + (boxHeight - h) / 2, w, h);
    }

    byte[] jpeg() {
        return jpeg;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}

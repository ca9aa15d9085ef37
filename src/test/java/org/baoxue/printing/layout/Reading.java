package org.baoxue.printing.layout;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/// A printed document, read back.
public final class Reading {

    private Reading() {}

    /// The text of each page, as a reader copies it.
    public static List<String> pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> page(document, page))
                    .toList();
        }
    }

    public static String text(byte[] pdf) throws IOException {
        return String.join("\n", pages(pdf));
    }

    private static String page(PDDocument document, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document).strip();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

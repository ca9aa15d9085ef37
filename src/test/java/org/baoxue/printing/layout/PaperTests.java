package org.baoxue.printing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

class PaperTests {

    @Test
    void isFitForTheArchive() throws Exception {
        assertThat(PdfA.faults(Samples.slip(14).bytes())).isEmpty();
        assertThat(PdfA.faults(Samples.checklist().bytes())).isEmpty();
    }

    @Test
    void printsTheSameBytesForTheSameDocument() {
        assertThat(Samples.slip(3).bytes()).isEqualTo(Samples.slip(3).bytes());
    }

    @Test
    void givesBackEveryCharacterAsItWasPrinted() throws Exception {
        var paper = Paper.a4(Samples.FONTS).paragraph("一户一策，“双线”控辍（⼀是部首）。");

        assertThat(Reading.text(paper.bytes())).contains("一户一策，“双线”控辍（⼀是部首）。");
    }

    @Test
    void numbersThePagesOverAll() throws Exception {
        var pages = Reading.pages(Samples.slip(14).bytes());

        assertThat(pages).hasSize(2);
        assertThat(pages.get(0)).contains("第1页 共2页");
        assertThat(pages.get(1)).contains("第2页 共2页");
    }

    @Test
    void attachesItsData() throws Exception {
        try (var document = Loader.loadPDF(Samples.slip(1).bytes())) {
            var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();

            assertThat(files).containsOnlyKeys("slip.json");
            assertThat(requireNonNull(files.get("slip.json")).getEmbeddedFile().toByteArray())
                    .asString(UTF_8)
                    .isEqualTo("{\"number\":1}");
        }
    }
}

package org.baoxue.printing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

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

    @Test
    void keepsHeadingsWithWhatFollows() throws Exception {
        var paper = Paper.on(PageFormat.FORM, Samples.FONTS).paragraph("前文").gap(210);

        paper.heading("一、范围").heading("（一）办法").paragraph("抽取四个镇。");

        var pages = Reading.pages(paper.bytes());
        assertThat(pages.get(0)).contains("前文").doesNotContain("一、范围");
        assertThat(pages.get(1)).contains("一、范围", "（一）办法", "抽取四个镇。");
    }

    @Test
    void leavesNoLineOfAParagraphAlone() throws Exception {
        var line = "一".repeat(28);
        var paper = Paper.a4(Samples.FONTS).foot(Running.NONE);
        for (int i = 0; i < 20; i++) {
            paper.add(Paragraph.of("填", Style.BODY));
        }

        var pages = Reading.pages(paper.add(Paragraph.of(line.repeat(4), Style.BODY)).bytes());

        assertThat(pages).hasSize(2);
        assertThat(pages.get(1).lines().count()).isGreaterThan(1);
    }

    @Test
    void printsABlankPageWhereThereIsNothing() throws Exception {
        assertThat(Reading.pages(Paper.a4(Samples.FONTS).titled("空").bytes())).hasSize(1);
    }

    @Test
    void dashesThePageNumberOfALetter() throws Exception {
        var paper = Paper.a4(Samples.FONTS).foot(Running.dashed()).paragraph("甲").newPage();

        var pages = Reading.pages(paper.paragraph("乙").bytes());

        assertThat(pages.get(0)).contains("— 1 —");
        assertThat(pages.get(1)).contains("— 2 —");
    }

    @Test
    void namesADocumentByItsContents() throws Exception {
        try (var one = Loader.loadPDF(Samples.slip(1).bytes());
                var other = Loader.loadPDF(Samples.slip(2).bytes())) {
            assertThat(one.getDocument().getDocumentID().toString())
                    .isNotEqualTo(other.getDocument().getDocumentID().toString());
            assertThat(one.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(one.getDocumentInformation().getTitle()).isEqualTo("检查情况报告单 2026-001");
        }
    }

    @Test
    void printsTheSameFromManyThreadsAtOnce() throws Exception {
        var fonts = new Fonts();
        Callable<byte[]> print =
                () -> Paper.a4(fonts).title("控辍保学").paragraph("一个都不能少：𠮷、䶮。").bytes();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var papers = threads.invokeAll(Collections.nCopies(16, print));

            var first = papers.getFirst().get();
            for (var paper : papers) {
                assertThat(paper.get()).isEqualTo(first);
            }
        }
    }
}

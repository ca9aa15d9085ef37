package org.baoxue.printing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

class BundleTests {

    @Test
    void givesEveryPartItsBookmarkOnItsFirstPage() throws Exception {
        try (var document = Loader.loadPDF(bundle().bytes())) {
            var outline = document.getDocumentCatalog().getDocumentOutline();

            assertThat(bookmarks(outline, "")).containsExactly("镇级", "镇级/北坪镇", "镇级/南坪镇", "台账");
            int page = 0;
            for (var item : outline.getFirstChild().children()) {
                assertThat(item.findDestinationPage(document)).isEqualTo(document.getPage(page));
                page += 2;
            }
        }
    }

    @Test
    void numbersThePagesOverAllParts() throws Exception {
        var pages = Reading.pages(bundle().bytes());

        assertThat(pages).hasSize(5);
        for (int page = 1; page <= 5; page++) {
            assertThat(pages.get(page - 1)).contains("第" + page + "页 共5页");
        }
    }

    @Test
    void givesEveryPartItsOwnSheetAndHead() throws Exception {
        try (var document = Loader.loadPDF(bundle().bytes())) {
            var first = document.getPage(0).getMediaBox();
            var last = document.getPage(4).getMediaBox();

            assertThat(first.getWidth()).isLessThan(first.getHeight());
            assertThat(last.getWidth()).isGreaterThan(last.getHeight());
        }
        assertThat(Reading.pages(bundle().bytes()).getLast()).doesNotContain("核查表四");
    }

    @Test
    void isFitForTheArchive() throws Exception {
        assertThat(PdfA.faults(bundle().bytes())).isEmpty();
    }

    @Test
    void listsItsPartsBeforeTheFirstPage() throws Exception {
        var pdf = bundle(paper -> paper.contents("目　录")).bytes();
        var pages = Reading.pages(pdf);

        assertThat(pages).hasSize(6);
        assertThat(pages.getFirst()).contains("目　录", "镇级 2", "北坪镇 2", "南坪镇 4", "台账 6", "第1页 共6页");
        assertThat(PdfA.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            var links = document.getPage(0).getAnnotations();
            var last = (PDAnnotationLink) links.getLast();

            assertThat(links).hasSize(4);
            assertThat(((PDPageDestination) last.getDestination()).retrievePageNumber())
                    .isEqualTo(5);
        }
    }

    @Test
    void putsTheTableOfContentsBehindACover() throws Exception {
        var pdf = bundle(paper -> paper.title("封面").contents("目　录")).bytes();
        var pages = Reading.pages(pdf);

        assertThat(pages).hasSize(7);
        assertThat(pages.get(0)).contains("封面", "第1页 共7页");
        assertThat(pages.get(1)).contains("目　录", "北坪镇 3", "台账 7", "第2页 共7页");
        assertThat(pages.get(2)).contains("镇政府核查表");
    }

    @Test
    void listsWhatStandsBeforeItToo() throws Exception {
        var paper = Paper.a4(Samples.FONTS).bookmark(1, "序").paragraph("序言").contents("目　录");

        assertThat(Reading.pages(paper.bytes()).get(1)).contains("序", "1", "第2页 共2页");
    }

    @Test
    void countsThePagesOfALongTableOfContents() throws Exception {
        var paper = Paper.on(PageFormat.FORM, Samples.FONTS).contents("目　录");
        for (int part = 1; part <= 101; part++) {
            paper.part(1, "核查表" + part, of -> of.paragraph("一页"));
        }
        var pages = Reading.pages(paper.bytes());

        assertThat(pages).hasSize(105);
        assertThat(pages.getFirst()).contains("核查表1 5");
        assertThat(pages.get(3)).contains("核查表101 105");
    }

    private static Paper bundle() {
        return bundle(paper -> paper);
    }

    private static Paper bundle(UnaryOperator<Paper> opening) {
        return opening.apply(Paper.on(PageFormat.FORM, Samples.FONTS).titled("复查材料汇编"))
                .bookmark(1, "镇级")
                .part(2, "北坪镇", BundleTests::twoPages)
                .part(2, "南坪镇", BundleTests::twoPages)
                .part(1, "台账", of -> of.format(PageFormat.ACROSS).title("台账"));
    }

    private static void twoPages(Paper paper) {
        paper.head(Running.NONE.right("核查表四")).title("镇政府核查表").newPage().paragraph("续页");
    }

    private static List<String> bookmarks(PDOutlineNode node, String path) {
        var titles = new ArrayList<String>();
        for (var item : node.children()) {
            titles.add(path + item.getTitle());
            titles.addAll(bookmarks(item, path + item.getTitle() + "/"));
        }
        return titles;
    }
}

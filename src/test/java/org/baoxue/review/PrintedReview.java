package org.baoxue.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The bundle as a reader sees it: the text below each bookmark.
record PrintedReview(Map<String, String> textByBookmark, String whole) {

    /// 说明: what the inspector wrote beside the answer stands between the wording and the ticks.
    private static final String NOTE = "(说明[^√]{1,500}?)?";

    static PrintedReview read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var marks = new ArrayList<PDOutlineItem>();
            for (var mark : document.getDocumentCatalog().getDocumentOutline().children()) {
                leaves(mark, marks);
            }
            var texts = new HashMap<String, String>();
            for (var index = 0; index < marks.size(); index++) {
                var end =
                        index + 1 < marks.size()
                                ? page(document, marks.get(index + 1)) - 1
                                : document.getNumberOfPages();
                var from = page(document, marks.get(index));
                texts.merge(
                        marks.get(index).getTitle(),
                        text(document, from, Math.max(from, end)),
                        String::concat);
            }
            return new PrintedReview(texts, text(document, 1, document.getNumberOfPages()));
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /// Every item of the form that was asked stands there, ticked as it was answered.
    void shows(JsonNode sheet) {
        var unit = squeezed(sheet.path("unitName").asString());
        var paper =
                textByBookmark.values().stream()
                        .filter(text -> text.contains(unit))
                        .reduce("", String::concat);
        assertThat(paper).as("the paper of %s", unit).isNotEmpty();
        for (var entry : asked(sheet)) {
            var wording = squeezed(entry.path("item").path("wording").asString());
            var yes = entry.path("answer").path("value").path("yes");
            if (entry.path("item").path("type").asString().equals("YES_NO")
                    && !wording.contains("()")
                    && yes.isBoolean()) {
                assertThat(paper)
                        .as("%s of %s", wording, unit)
                        .containsPattern(
                                Pattern.quote(wording)
                                        + NOTE
                                        + Pattern.quote(tick(yes.asBoolean())));
            }
        }
    }

    private static String tick(boolean yes) {
        return yes ? "是(√)否()" : "是()否(√)";
    }

    private static List<JsonNode> asked(JsonNode sheet) {
        var entries = new ArrayList<JsonNode>();
        sheet.path("items").forEach(entries::add);
        sheet.path("blocks").forEach(block -> block.path("items").forEach(entries::add));
        return entries.stream()
                .filter(entry -> entry.path("asked").asBoolean())
                .filter(entry -> entry.path("item").path("printed").asBoolean())
                .toList();
    }

    private static void leaves(PDOutlineItem mark, List<PDOutlineItem> into) {
        if (!mark.hasChildren()) {
            into.add(mark);
            return;
        }
        for (var child : mark.children()) {
            leaves(child, into);
        }
    }

    private static int page(PDDocument document, PDOutlineItem mark) throws IOException {
        return document.getPages().indexOf(mark.findDestinationPage(document)) + 1;
    }

    private static String text(PDDocument document, int from, int to) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return squeezed(stripper.getText(document));
    }

    /// Without white space, and with one form of brackets and commas.
    static String squeezed(String text) {
        return text.replaceAll("\\s|　", "").replace('（', '(').replace('）', ')').replace('，', ',');
    }
}

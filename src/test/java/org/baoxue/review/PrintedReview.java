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
import java.util.stream.Stream;

/// The bundle as a reader sees it: the text below each bookmark, by the bookmark's path, such as
/// `第1组青石镇/入户核查表/619901101201-00001`.
record PrintedReview(Map<String, List<String>> textsByPath, String whole) {

    /// 说明: what the inspector wrote beside the answer stands between the wording and the ticks.
    private static final String NOTE = "(说明[^√]{1,500}?)?";

    private record Mark(String path, PDOutlineItem item) {}

    static PrintedReview read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var marks = new ArrayList<Mark>();
            for (var mark : document.getDocumentCatalog().getDocumentOutline().children()) {
                leaves("", mark, marks);
            }
            var texts = new HashMap<String, List<String>>();
            for (var index = 0; index < marks.size(); index++) {
                var end =
                        index + 1 < marks.size()
                                ? page(document, marks.get(index + 1).item()) - 1
                                : document.getNumberOfPages();
                var from = page(document, marks.get(index).item());
                texts.computeIfAbsent(marks.get(index).path(), path -> new ArrayList<>())
                        .add(text(document, from, Math.max(from, end)));
            }
            return new PrintedReview(texts, text(document, 1, document.getNumberOfPages()));
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /// The one part whose bookmark's path ends so.
    String part(String end) {
        var parts = parts(end);
        assertThat(parts).as("parts called %s", end).hasSize(1);
        return parts.getFirst();
    }

    private List<String> parts(String end) {
        return textsByPath.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(squeezed(end)))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /// Every printed item of the form stands there in its order, answered as it was answered, and
    /// untouched where it was not asked; each child's block under the child's name.
    void shows(JsonNode sheet) {
        var form = sheet.path("formVersion").path("name").asString();
        var unit = sheet.path("unitName").asString();
        var code =
                sheet.path("id")
                        .asString()
                        .substring(sheet.path("id").asString().lastIndexOf(':') + 1);
        var called =
                switch (sheet.path("form").asString()) {
                    case "HOUSEHOLD" -> "/" + form + "/" + code;
                    case "COUNTY" -> form + unit;
                    default -> "/" + form + "/" + unit;
                };
        var paper = new Reader(called, part(called));
        sheet.path("items").forEach(paper::reads);
        var blocks = new Reader(called, part(called));
        for (var block : sheet.path("blocks")) {
            blocks.reads(Pattern.quote("学生姓名:" + squeezed(block.path("label").asString())));
            block.path("items").forEach(blocks::reads);
        }
    }

    /// The slip with its number, its hash and its words. A team's is called like its town's.
    void showsSlip(JsonNode slip) {
        var called = "/检查情况报告单/" + slip.path("subject").path("name").asString();
        var number = "编号" + slip.path("number").asString();
        var paper =
                parts(called).stream()
                        .filter(text -> text.contains(number + "定稿"))
                        .findFirst()
                        .orElse("no slip of this number");
        assertThat(paper)
                .as("%s %s", called, number)
                .contains("SHA-256" + slip.path("contentHash").asString())
                .contains(squeezed(slip.path("rows").path("highlights").asString()));
        slip.path("rows")
                .path("problems")
                .valueStream()
                .flatMap(problem -> sentences(problem.path("text").asString()))
                .forEach(sentence -> assertThat(paper).as(called).contains(sentence));
    }

    /// Reads one paper from its top to its end.
    private static final class Reader {

        private final String called;
        private final String text;
        private int at;

        Reader(String called, String text) {
            this.called = called;
            this.text = text;
        }

        void reads(JsonNode entry) {
            if (entry.path("item").path("printed").asBoolean()) {
                expected(entry).forEach(this::reads);
            }
        }

        void reads(String pattern) {
            var matcher = Pattern.compile(pattern).matcher(text);
            assertThat(matcher.find(at))
                    .as("%s from %s of %s: %s", pattern, at, called, text)
                    .isTrue();
            at = matcher.end();
        }
    }

    /// What is printed of an item, as patterns that follow each other.
    private static Stream<String> expected(JsonNode entry) {
        var wording = squeezed(entry.path("item").path("wording").asString());
        var value =
                entry.path("asked").asBoolean()
                        ? entry.path("answer").path("value")
                        : entry.path("nothing");
        return switch (entry.path("item").path("type").asString()) {
            case "YES_NO" -> Stream.of(ticked(wording, "是", "否", value.path("yes")));
            case "HAS_PROBLEM" -> Stream.of(ticked(wording, "有", "无", value.path("yes")));
            case "WHOLE_NUMBER" ->
                    Stream.of(
                            Pattern.quote(
                                    wording.replace(
                                            "()", "(" + value.path("number").asString("") + ")")));
            case "TEXT" ->
                    Stream.concat(
                            Stream.of(Pattern.quote(wording + ":")),
                            sentences(value.path("text").asString("")).map(Pattern::quote));
            default -> Stream.empty();
        };
    }

    private static String ticked(String wording, String first, String second, JsonNode yes) {
        var untouched = first + "()" + second + "()";
        var ticks =
                yes.isBoolean()
                        ? yes.asBoolean()
                                ? first + "(√)" + second + "()"
                                : first + "()" + second + "(√)"
                        : untouched;
        return wording.contains(untouched)
                ? Pattern.quote(wording.replace(untouched, ticks))
                : Pattern.quote(wording) + NOTE + Pattern.quote(ticks);
    }

    /// A text may run over pages, but hardly a sentence.
    private static Stream<String> sentences(String text) {
        return Stream.of(squeezed(text).split("(?<=[。;])")).filter(words -> !words.isEmpty());
    }

    private static void leaves(String path, PDOutlineItem mark, List<Mark> into) {
        var called = path + squeezed(mark.getTitle());
        if (!mark.hasChildren()) {
            into.add(new Mark(called, mark));
            return;
        }
        for (var child : mark.children()) {
            leaves(called + "/", child, into);
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

    /// Without white space, and with one form of brackets, colons and commas.
    static String squeezed(String text) {
        return text.replaceAll("[\\s　\u2060]", "")
                .replace('（', '(')
                .replace('）', ')')
                .replace('：', ':')
                .replace('；', ';')
                .replace('，', ',');
    }
}

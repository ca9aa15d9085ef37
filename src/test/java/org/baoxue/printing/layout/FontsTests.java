package org.baoxue.printing.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class FontsTests {

    /// A surname's rare form that only the Kai has here.
    private static final String RARE = "𠮷";

    private static final String NOBODY_HAS = "\uE000";

    @Test
    void takesARareCharacterFromAnotherFace() throws IOException {
        assertThat(Samples.FONTS.file(Face.SONG).glyph(RARE.codePointAt(0))).isZero();

        var paper = Paper.a4(Samples.FONTS).paragraph("户主" + RARE + "某，䶮");

        assertThat(Reading.text(paper.bytes())).contains("户主" + RARE + "某，䶮");
    }

    @Test
    void printsASignForACharacterThatNoFaceHas() throws Exception {
        var pdf = Paper.a4(Samples.FONTS).titled("缺字").paragraph("甲" + NOBODY_HAS + "乙").bytes();

        assertThat(Reading.text(pdf)).contains("甲〓乙");
        assertThat(PdfA.faults(pdf)).isEmpty();
    }

    @Test
    void leavesOutWhatHasNoGlyphOfItsOwn() throws Exception {
        var words = "甲\u0000\u0007乙\r丙\uFE00丁\u200B戊\uDB40\uDD00";
        var pdf = Paper.a4(Samples.FONTS).titled(words + " & <b>").paragraph(words).bytes();

        assertThat(Reading.text(pdf)).contains("甲乙丙丁戊").doesNotContain("〓");
        assertThat(PdfA.faults(pdf)).isEmpty();
    }

    @Test
    void embedsOneSubsetOfEachFontInAWholeBundle() throws IOException {
        var paper = Paper.a4(Samples.FONTS);
        for (int part = 1; part <= 5; part++) {
            int number = part;
            paper.part(1, "表" + part, of -> of.title("核查表" + number).paragraph("第" + number + "份"));
        }
        try (var document = Loader.loadPDF(paper.bytes())) {
            var fonts = document.getPage(4).getResources().getFontNames();

            assertThat(document.getNumberOfPages()).isEqualTo(5);
            assertThat(fonts).hasSize(2);
        }
    }

    @Test
    void printsInTheFontsThatTheOperatorHas(@TempDir Path folder) throws Exception {
        var licensed = folder.resolve("FangSong GB2312.ttf");
        try (var kai = Fonts.class.getResourceAsStream("/" + Face.KAI.resource())) {
            Files.write(licensed, Woff.unpack(requireNonNull(kai).readAllBytes()));
        }

        var pdf =
                Paper.a4(new Fonts(Map.of(Face.FANGSONG, licensed)))
                        .titled("仿宋")
                        .paragraph("正文用仿宋")
                        .bytes();

        assertThat(PdfA.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFont(resources.getFontNames().iterator().next()).getName())
                    .endsWith("+FangSong-GB2312");
        }
    }

    @Test
    void stopsWhereAFontFileIsMissing() {
        assertThatThrownBy(() -> new Fonts(Map.of(Face.TITLE, Path.of("nowhere.ttf"))))
                .hasMessage("the font file of TITLE cannot be read: nowhere.ttf");
    }

    @Test
    void refusesAFontThatIsNotTrueType(@TempDir Path folder) throws IOException {
        var postScript =
                Files.write(folder.resolve("Song.otf"), "OTTO\0\1\0\0\0\0\0\0".getBytes(US_ASCII));
        var fonts = new Fonts(Map.of(Face.SONG, postScript));

        assertThatThrownBy(() -> fonts.file(Face.SONG)).hasMessage("Song is not a TrueType font");
    }

    @Test
    void readsBothKindsOfCharacterMapAlike() {
        var cmap = Samples.FONTS.file(Face.HEI).table("cmap");
        var groups = CharacterMap.read(cmap);
        var segments = CharacterMap.read(onlySegments(cmap));

        for (int codePoint = 0x20; codePoint < 0xFFFF; codePoint++) {
            assertThat(segments.glyph(codePoint))
                    .as("U+%04X", codePoint)
                    .isEqualTo(groups.glyph(codePoint));
        }
    }

    /// The table without its subtables of any other format than 4, as older fonts have it.
    private static ByteBuffer onlySegments(ByteBuffer cmap) {
        for (int i = 0; i < cmap.getShort(2); i++) {
            int offset = cmap.getInt(8 + 8 * i);
            if (cmap.getShort(offset) == 4) {
                var alone = ByteBuffer.allocate(12 + cmap.limit() - offset);
                alone.putShort(2, (short) 1).putInt(8, 12);
                return alone.put(12, cmap, offset, cmap.limit() - offset);
            }
        }
        throw new AssertionError("the font has no map of format 4");
    }
}

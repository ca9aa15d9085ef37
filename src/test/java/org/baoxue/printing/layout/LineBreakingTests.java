package org.baoxue.printing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class LineBreakingTests {

    /// Lines are parted by `|`; the measure is in ems, of which an ideograph takes one.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "控辍保学一个不少; 4; 控辍保学|一个不少",
                "控辍保学，一个不少; 4.5; 控辍保学，|一个不少",
                "控辍保学，一个不少; 4; 控辍保|学，一个|不少",
                "控辍保学；（一）个; 5; 控辍保学；|（一）个",
                "说“一个不少”好; 4; 说“一个|不少”好",
                "只说“一个不少”; 3; 只说|“一个|不少”",
                "保学（样例）完; 3; 保学|（样|例）完",
                "控辍保学——一个不少; 5; 控辍保|学——一个|不少",
                "学生名单……待核; 5; 学生名|单……待核",
                "共2026人到校; 3.5; 共2026|人到校",
                "学籍号G619901在册; 5; 学籍号|G619901在|册",
                "入学率99.5%以上; 4; 入学率|99.5%以|上",
                "in the village school; 6; in the|village|school",
                "𠮷家𠮷家𠮷家; 4; 𠮷家𠮷家|𠮷家",
                "是\u2060(√) 否\u2060( ); 3; 是\u2060(√)|否\u2060( )",
            })
    void breaksWhereChineseMay(String words, double ems, String lines) {
        assertThat(lines(words, ems)).containsExactly(lines.split("\\|"));
    }

    @Test
    void breaksAWordThatIsLongerThanTheLine() {
        assertThat(lines("619901201401010019", 4)).hasSizeGreaterThan(1);
        assertThat(String.join("", lines("619901201401010019", 4))).isEqualTo("619901201401010019");
    }

    @Test
    void startsANewLineAtALineFeedAndKeepsEmptyOnes() {
        assertThat(lines("一\n\n二", 9)).containsExactly("一", "", "二");
    }

    @Test
    void breaksEvenWhereTheMeasureIsNarrowerThanACharacter() {
        assertThat(lines("保学", 0.5)).containsExactly("保", "学");
    }

    @Test
    void takesBackTheBlankHalvesOfMarksThatMeet() {
        var loose = Galley.set(Text.of("保。学”", Style.CELL), Samples.FONTS);
        var close = Galley.set(Text.of("保学。”", Style.CELL), Samples.FONTS);

        assertThat(close.width(0, 4)).isEqualTo(loose.width(0, 4) - Style.CELL.points() / 2);
    }

    @Test
    void balancesATitle() {
        var title = Paragraph.of("贫困退出义务教育有保障市级复查县科教体局核查表", Style.TITLE).centred();
        double width = 20 * Style.TITLE.points();

        assertThat(title.strips(width, Samples.FONTS))
                .map(LineBreakingTests::length)
                .containsExactly(20, 3);
        assertThat(title.balance().strips(width, Samples.FONTS))
                .map(LineBreakingTests::length)
                .containsExactly(12, 11);
    }

    private static int length(SetLine line) {
        return line.line().to() - line.line().from();
    }

    private static List<String> lines(String words, double ems) {
        var galley = Galley.set(Text.of(words, Style.CELL), Samples.FONTS);
        return LineBreaking.lines(galley, ems * Style.CELL.points(), 0, 0).stream()
                .map(line -> galley.text(line.from(), line.to()))
                .toList();
    }
}

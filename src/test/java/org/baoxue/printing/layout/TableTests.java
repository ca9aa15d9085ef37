package org.baoxue.printing.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class TableTests {

    private static final Table TWO_COLUMNS = Table.of(Column.mm(30), Column.share(1));

    @Test
    void repeatsItsHeadsOnEveryPage() throws IOException {
        var pages = print(TWO_COLUMNS.head(Row.labels("序号", "姓名")).rows(numbered(100)));

        assertThat(pages).hasSizeGreaterThan(2).allMatch(page -> page.startsWith("序号 姓名"));
        assertThat(String.join("\n", pages)).contains("第1行").contains("第100行");
    }

    @Test
    void takesRowsFromAStream() throws IOException {
        var rows = IntStream.rangeClosed(1, 5000).mapToObj(i -> Row.of("" + i, "第" + i + "行"));

        var pages = print(TWO_COLUMNS.rows(rows));

        assertThat(pages.getLast()).contains("第5000行");
    }

    @Test
    void carriesALongCellOverToTheNextPageWithoutLosingALine() throws IOException {
        var text = "一个都不能少。".repeat(500);

        var pages = print(TWO_COLUMNS.rows(Row.of(Cell.label("问题"), Cell.of(text))));

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages).allMatch(page -> page.startsWith("问题"), "the label is on every page");
        assertThat(joined(pages).replace("问题", "")).isEqualTo(text);
    }

    @Test
    void movesAShortRowToTheNextPageWhole() throws IOException {
        var high = Row.of("高", "一行").atLeast(200);

        var pages = print(TWO_COLUMNS.rows(high, Row.of("次", "一\n二\n三").atLeast(60)));

        assertThat(pages).hasSize(2);
        assertThat(pages.get(1)).startsWith("次").contains("一", "二", "三");
    }

    @Test
    void cutsARowThatIsHigherThanAPage() throws IOException {
        assertThat(print(TWO_COLUMNS.rows(Row.of("高", "一行").atLeast(900), Row.of("次", "完"))))
                .hasSize(2);
    }

    @Test
    void keepsARowWithTheNextOne() throws IOException {
        var filler = Row.of("填", "满").atLeast(220);
        var heading = Row.of(Cell.label("机构设置").across(2)).keptWithNext();

        var pages = print(TWO_COLUMNS.rows(filler, heading, Row.of("1", "专人办公").atLeast(30)));

        assertThat(pages.get(0)).doesNotContain("机构设置");
        assertThat(pages.get(1)).startsWith("机构设置").contains("专人办公");
    }

    @Test
    void repeatsALabelBesideTheRowsThatItSpans() throws IOException {
        var rows = numbered(60);
        rows.set(0, Row.of(Cell.label("工作机制").down(60), Cell.of("第1行")));
        IntStream.range(1, 60).forEach(i -> rows.set(i, Row.of("第" + (i + 1) + "行")));

        var pages = print(TWO_COLUMNS.rows(rows));

        assertThat(pages).hasSize(2).allMatch(page -> page.contains("工作机制"));
        assertThat(pages.get(1)).contains("第60行");
    }

    @Test
    void makesSpannedRowsHigherForATallCell() throws IOException {
        var tall = Cell.of("一\n二\n三\n四\n五\n六\n七\n八\n九\n十").down(2);

        var pages = print(TWO_COLUMNS.rows(Row.of(tall, Cell.of("上")), Row.of("下")));

        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst()).contains("十").contains("上").contains("下");
    }

    @Test
    void letsALongTextBesideManyRowsFlowOverThePages() throws IOException {
        var text = "一个都不能少。".repeat(600);
        var first = Row.of(Cell.of(text).down(2), Cell.of("甲"));

        var pages = print(Table.of(Column.share(1), Column.mm(20)).rows(first, Row.of("乙")));

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(joined(pages).replaceAll("[甲乙]", "")).isEqualTo(text);
        assertThat(joined(pages)).containsOnlyOnce("甲").containsOnlyOnce("乙");
    }

    @Test
    void fillsThePageWithTheRowsThatGrow() {
        var table = TWO_COLUMNS.filling(0).rows(Row.of("一", "二"), Row.of("三", "四").growing());

        var strip = table.pour(400, Samples.FONTS).next(700, true).orElseThrow();

        assertThat(strip.height()).isCloseTo(700, within(0.01));
    }

    @Test
    void printsOnlyItsHeadsWhereThereAreNoRows() throws IOException {
        assertThat(print(TWO_COLUMNS.head(Row.labels("序号", "姓名")))).hasSize(1);
    }

    @Test
    void refusesARowWithMoreCellsThanColumns() {
        assertThatThrownBy(() -> print(TWO_COLUMNS.rows(Row.of("一", "二", "三"))))
                .hasMessageContaining("more cells than columns");
    }

    @Test
    void refusesColumnsWiderThanThePage() {
        assertThatThrownBy(() -> print(Table.of(Column.mm(400)).rows(Row.of("一"))))
                .hasMessageContaining("wider than the page");
    }

    private static List<Row> numbered(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(i -> Row.of("" + i, "第" + i + "行"))
                .collect(Collectors.toList());
    }

    private static List<String> print(Table table) throws IOException {
        return Reading.pages(
                Paper.on(PageFormat.FORM, Samples.FONTS).foot(Running.NONE).table(table).bytes());
    }

    private static String joined(List<String> pages) {
        return String.join("", pages).replaceAll("\\s", "");
    }
}

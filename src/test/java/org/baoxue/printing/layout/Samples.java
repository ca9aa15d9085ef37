package org.baoxue.printing.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Papers like the official ones, to test and to look at.
final class Samples {

    static final Fonts FONTS = new Fonts();

    static final PenStrokes SIGNATURE =
            new PenStrokes(
                    List.of(
                            stroke(0.02, 0.3, 0.2, 0.22, 0.33, 0.25),
                            stroke(0.18, 0.05, 0.17, 0.5, 0.05, 0.9),
                            stroke(0.18, 0.45, 0.3, 0.7, 0.38, 0.85),
                            stroke(0.5, 0.15, 0.55, 0.3, 0.47, 0.55, 0.6, 0.4),
                            stroke(0.62, 0.2, 0.8, 0.15, 0.72, 0.5, 0.55, 0.95),
                            stroke(0.6, 0.6, 0.8, 0.75, 0.98, 0.7)));

    private static final Style LABEL = Style.LABEL.at(Size.SMALL_4);
    private static final Style TEXT = Style.CELL.at(Size.SMALL_4).leading(1.6);
    private static final Style WRITTEN = Style.WRITTEN.at(Size.SMALL_4).leading(1.5);

    private Samples() {}

    private static List<PenStrokes.Point> stroke(double... places) {
        return IntStream.range(0, places.length / 2)
                .mapToObj(i -> new PenStrokes.Point(places[2 * i], places[2 * i + 1]))
                .toList();
    }

    /// Like form 5: sections that span rows, ticks, free text, signatures.
    static Paper checklist() {
        return Paper.on(PageFormat.FORM, FONTS)
                .titled("中小学校核查表")
                .head(Running.NONE.left("样例县2026年市级复查").right("核查表五").ruledOff())
                .title("样例县贫困退出义务教育有保障市级复查\n中小学校核查表")
                .table(
                        Table.of(Column.share(1), Column.share(1).align(Align.RIGHT))
                                .rules(Rules.NONE)
                                .padding(0)
                                .rows(Row.of("核查单位：北坪镇中心小学", "核查时间：2026年11月21日")))
                .table(checklistTable())
                .gap(6)
                .add(
                        Paragraph.of(
                                Text.of("核查人员：", TEXT)
                                        .and(SIGNATURE, 24, 10)
                                        .and(SIGNATURE, 24, 10)
                                        .and("　　学校负责人：", TEXT)
                                        .and(SIGNATURE, 24, 10)));
    }

    static Table checklistTable() {
        var rows = new ArrayList<Row>();
        rows.add(item("1", "是否建立校内控辍保学责任制，有班级、教师具体职责分工", true));
        rows.add(item("2", "是否建立师生帮扶工作机制", true));
        rows.add(item("3", "是否签订控辍保学责任书", true));
        rows.add(item("1", "是否建立校内学生花名册，是否与学籍系统一致", false));
        for (int i = 2; i <= 9; i++) {
            rows.add(item("" + i, "是否建立师生结对帮扶关系，有帮扶记录，填写规范完整，并由责任人“逐一”签字（每学期不少于2次）", i % 3 != 0));
        }
        rows.set(0, section("工作机制", 3, rows.get(0)));
        rows.set(3, section("工作开展情况", 9, rows.get(3)));
        rows.add(remark(Cell.label("特色亮点"), "学校把控辍保学与“一生一策”结合，建立了家校联系卡，每学期家访不少于两次。"));
        rows.add(remark(Cell.label("存在问题及建议"), "花名册与学籍系统不一致，相差2人；建议一周内核对更正。"));
        return Table.of(
                        Column.mm(14).centred(),
                        Column.mm(10).centred(),
                        Column.share(1),
                        Column.mm(36).centred())
                .filling(18)
                .head(
                        Row.of(
                                Cell.label("核查内容").across(3).shade(0.93),
                                Cell.label("核查结果").shade(0.93)))
                .rows(rows);
    }

    private static Row item(String number, String words, boolean yes) {
        var answer =
                Text.empty()
                        .choice("是", yes, Style.CELL)
                        .and("　", Style.CELL)
                        .choice("否", !yes, Style.CELL);
        return Row.of(Cell.of(number), Cell.of(words), Cell.of(answer));
    }

    private static Row section(String name, int rows, Row first) {
        var cells = new ArrayList<>(first.cells());
        cells.addFirst(Cell.label(name).down(rows));
        return Row.of(cells.toArray(Cell[]::new));
    }

    private static Row remark(Cell label, String words) {
        var written = Paragraph.of(words, Style.WRITTEN).body();
        return Row.of(label, Cell.of(written).across(3).stand(Stand.TOP)).atLeast(22).growing();
    }

    /// Like form 8, with text that may run over the page.
    static Paper slip(int problems) {
        return Paper.on(PageFormat.FORM, FONTS)
                .titled("检查情况报告单 2026-001")
                .foot(Running.counted().left("编号 2026-001 · 校验 3f9a77c1"))
                .title("样例县贫困退出义务教育有保障市级复查\n检查情况报告单")
                .table(slipTable(problems))
                .attach("slip.json", "application/json", "{\"number\":1}".getBytes(UTF_8));
    }

    static Table slipTable(int problems) {
        var signatures = Text.empty().and(SIGNATURE, 22, 11).and(SIGNATURE, 22, 11);
        var code =
                Text.empty()
                        .and(new QrCode("2026-001 3f9a77c1"), 20, 20)
                        .and("　扫码核对编号与校验值", Style.NOTE);
        return Table.of(
                        Column.mm(28).centred(),
                        Column.share(1),
                        Column.mm(24).centred(),
                        Column.share(1))
                .rowHeight(11)
                .padding(2.5)
                .filling(0)
                .rows(
                        Row.of(
                                Cell.label("核查时间", LABEL),
                                Cell.of("2026年11月20日至21日", TEXT),
                                Cell.label("组别", LABEL),
                                Cell.of("第一组", TEXT)),
                        field("核查单位", "北坪镇中心小学"),
                        field(
                                "核查过程",
                                "　　第一组于2026年11月20日到北坪镇中心小学，查阅责任书、花名册、帮扶记录等资料，随机访谈师生12人，"
                                        + "并入户核查8户、义务教育阶段学生13人。"),
                        field("特色亮点", "　　建立家校联系卡，家访记录完整。").growing(),
                        Row.of(Cell.label("存在问题", LABEL), Cell.of(problems(problems)).across(3))
                                .growing(),
                        field("评估意见", "　　基本符合义务教育有保障的要求。").growing(),
                        field("意见建议", "　　一周内核对花名册与学籍系统，报镇中心校备案。").growing(),
                        Row.of(
                                Cell.label("组长签字", LABEL),
                                Cell.of(Text.empty().and(SIGNATURE, 26, 11)),
                                Cell.label("成员签字", LABEL),
                                Cell.of(signatures)),
                        Row.of(Cell.label("校验", LABEL), Cell.of(code).across(3)));
    }

    private static Row field(String label, String words) {
        var paragraph = Paragraph.of(words, TEXT).align(Align.JUSTIFIED);
        return Row.of(Cell.label(label, LABEL), Cell.of(paragraph).across(3));
    }

    private static List<Paragraph> problems(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i ->
                        i
                                + ".北坪镇中心小学：“是否建立校内学生花名册，是否与学籍系统一致”一项为否。经核对，"
                                + "花名册登记318人，学籍系统316人，相差2人（均为2026年9月转入，未及时办理学籍异动手续）。")
                .map(words -> Paragraph.of(words, WRITTEN).align(Align.JUSTIFIED).hanging(1.2))
                .map(paragraph -> paragraph.spaced(0.6, 0.6))
                .toList();
    }

    static Paper register(int rows) {
        return Paper.on(PageFormat.ACROSS, FONTS)
                .titled("学龄人口台账")
                .title("农村义务教育阶段学龄人口台账")
                .table(registerTable(rows));
    }

    private static Table registerTable(int rows) {
        return Table.of(
                        Column.mm(12).centred(),
                        Column.mm(18),
                        Column.mm(18),
                        Column.mm(18),
                        Column.mm(18),
                        Column.mm(10).centred(),
                        Column.mm(36),
                        Column.mm(22).centred(),
                        Column.mm(10).centred(),
                        Column.mm(18),
                        Column.mm(26),
                        Column.share(1))
                .rowHeight(6)
                .padding(0.8)
                .head(
                        Row.labels(
                                "序号", "镇", "村", "户主", "姓名", "性别", "身份证号", "出生年月", "年龄", "监护人",
                                "联系电话", "就读学校"))
                .rows(IntStream.rangeClosed(1, rows).mapToObj(Samples::registerRow));
    }

    private static Row registerRow(int i) {
        return Row.of(
                Style.NOTE,
                "" + i,
                "北坪镇",
                "石桥村",
                "欧阳" + (char) (0x4E00 + i % 500),
                "欧阳" + (char) (0x5E00 + i % 900),
                i % 2 == 0 ? "男" : "女",
                "619901********" + (1000 + i % 9000),
                "2014年" + (1 + i % 12) + "月",
                "" + (6 + i % 10),
                "欧阳" + (char) (0x4F00 + i % 300),
                "138****" + (1000 + i % 9000),
                "北坪镇中心小学");
    }
}

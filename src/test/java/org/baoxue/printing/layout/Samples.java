package org.baoxue.printing.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Papers like the official ones, to test and to look at.
final class Samples {

    static final Fonts FONTS = new Fonts();

    static final Signature SIGNATURE =
            new Signature(
                    List.of(
                            List.of(p(0.02, 0.3), p(0.2, 0.22), p(0.33, 0.25)),
                            List.of(p(0.18, 0.05), p(0.17, 0.5), p(0.05, 0.9)),
                            List.of(p(0.18, 0.45), p(0.3, 0.7), p(0.38, 0.85)),
                            List.of(p(0.5, 0.15), p(0.55, 0.3), p(0.47, 0.55), p(0.6, 0.4)),
                            List.of(p(0.62, 0.2), p(0.8, 0.15), p(0.72, 0.5), p(0.55, 0.95)),
                            List.of(p(0.6, 0.6), p(0.8, 0.75), p(0.98, 0.7))));

    private Samples() {}

    private static Signature.Point p(double x, double y) {
        return new Signature.Point(x, y);
    }

    static Text yesNo(boolean yes) {
        return Text.empty()
                .choice("是", yes, Style.CELL)
                .and("　", Style.CELL)
                .choice("否", !yes, Style.CELL);
    }

    /// Like form 5: sections that span rows, ticks, free text, signatures.
    static Paper checklist() {
        var paper =
                Paper.on(Sheet.FORM, FONTS)
                        .titled("样例县贫困退出义务教育有保障市级复查中小学校核查表")
                        .head(Running.NONE.left("样例县 2026 年市级复查").right("核查表五").ruledOff())
                        .title("样例县贫困退出义务教育有保障市级复查\n中小学校核查表");
        printChecklist(paper);
        return paper;
    }

    static void printChecklist(Paper paper) {
        paper.table(
                        Table.of(Column.share(1), Column.share(1).align(Align.RIGHT))
                                .rules(Rules.NONE)
                                .padding(0)
                                .rows(Row.of("核查单位：北坪镇中心小学", "核查时间：2026年11月21日")))
                .table(
                        Table.of(
                                        Column.mm(11).centred(),
                                        Column.mm(10).centred(),
                                        Column.share(1),
                                        Column.mm(36).centred())
                                .head(
                                        Row.of(
                                                Cell.label("核查内容").across(3).shade(0.93),
                                                Cell.label("核查结果").shade(0.93)))
                                .rows(checklistRows()))
                .gap(6)
                .table(
                        Table.of(Column.share(1), Column.share(1))
                                .rules(Rules.NONE)
                                .rows(
                                        Row.of(
                                                Cell.of(
                                                        Text.of("核查人员：", Style.CELL)
                                                                .and(SIGNATURE, 24, 10)
                                                                .and(SIGNATURE, 24, 10)),
                                                Cell.of(
                                                        Text.of("学校负责人：", Style.CELL)
                                                                .and(SIGNATURE, 24, 10)))));
    }

    private static List<Row> checklistRows() {
        var rows = new ArrayList<Row>();
        rows.add(
                Row.of(
                        Cell.label("工作机制").down(3),
                        Cell.of("1"),
                        Cell.of("是否建立校内控辍保学责任制，有班级、教师具体职责分工"),
                        Cell.of(yesNo(true))));
        rows.add(Row.of(Cell.of("2"), Cell.of("是否建立师生帮扶工作机制"), Cell.of(yesNo(true))));
        rows.add(
                Row.of(
                        Cell.of("3"),
                        Cell.of(
                                Paragraph.of("是否签订控辍保学责任书", Style.CELL),
                                Paragraph.of("核查要点：责任书", Style.NOTE.grey(0.35))),
                        Cell.of(yesNo(true))));
        rows.add(
                Row.of(
                        Cell.label("工作开展情况").down(9),
                        Cell.of("1"),
                        Cell.of("是否建立校内学生花名册，是否与学籍系统一致"),
                        Cell.of(yesNo(false))));
        for (int i = 2; i <= 9; i++) {
            rows.add(
                    Row.of(
                            Cell.of("" + i),
                            Cell.of("是否建立师生结对帮扶关系，有帮扶记录，填写规范完整（第" + i + "项），并由责任人“逐一”签字"),
                            Cell.of(yesNo(i % 3 != 0))));
        }
        rows.add(
                Row.of(
                        Cell.label("评估情况").down(2),
                        Cell.label("特色亮点"),
                        Cell.of(
                                        Paragraph.of(
                                                        "学校把控辍保学与“一生一策”结合，建立了家校联系卡，每学期家访不少于两次。",
                                                        Style.WRITTEN)
                                                .body())
                                .across(2)
                                .stand(Stand.TOP)));
        rows.set(rows.size() - 1, rows.getLast().atLeast(25));
        rows.add(
                Row.of(
                                Cell.label("存在问题及建议"),
                                Cell.of(
                                                Paragraph.of(
                                                                "花名册与学籍系统不一致，相差2人；建议一周内核对更正。",
                                                                Style.WRITTEN)
                                                        .body())
                                        .across(2)
                                        .stand(Stand.TOP))
                        .atLeast(25));
        return rows;
    }

    /// Like form 8, with text that runs over the page.
    static Paper slip(int problems) {
        var paper =
                Paper.on(Sheet.FORM, FONTS)
                        .titled("检查情况报告单 2026-001")
                        .foot(Running.counted().left("编号 2026-001 · 校验 3f9a 77c1"))
                        .title("样例县贫困退出义务教育有保障市级复查\n检查情况报告单")
                        .attach("slip.json", "application/json", "{\"number\":1}".getBytes(UTF_8));
        printSlip(paper, problems);
        return paper;
    }

    static void printSlip(Paper paper, int problems) {
        var list = new ArrayList<Paragraph>();
        for (int i = 1; i <= problems; i++) {
            list.add(
                    Paragraph.of(
                                    i
                                            + ".北坪镇中心小学：“是否建立校内学生花名册，是否与学籍系统一致”一项为否。经核对，花名册登记318人，学籍系统316人，"
                                            + "相差2人（均为2026年9月转入，未及时办理学籍异动手续）。",
                                    Style.WRITTEN.at(Size.SMALL_4))
                            .align(Align.JUSTIFIED)
                            .hanging(1.2)
                            .spaced(0.6, 0.6));
        }
        var label = Style.LABEL.at(Size.SMALL_4);
        var text = Style.CELL.at(Size.SMALL_4).leading(1.6);
        paper.table(
                Table.of(
                                Column.mm(28).centred(),
                                Column.share(1),
                                Column.mm(24).centred(),
                                Column.share(1))
                        .rowHeight(11)
                        .padding(2.5)
                        .rows(
                                Row.of(
                                        Cell.of("核查时间", label),
                                        Cell.of("2026年11月20日至21日", text),
                                        Cell.of("组别", label),
                                        Cell.of("第一组", text)),
                                Row.of(Cell.of("核查单位", label), Cell.of("北坪镇中心小学", text).across(3)),
                                Row.of(
                                                Cell.of("核查过程", label),
                                                Cell.of(
                                                                Paragraph.of(
                                                                                "第一组于2026年11月20日到北坪镇中心小学，查阅责任书、花名册、帮扶记录等资料，"
                                                                                    + "随机访谈师生12人，并入户核查8户、义务教育阶段学生13人。",
                                                                                text)
                                                                        .body())
                                                        .across(3))
                                        .atLeast(30),
                                Row.of(
                                                Cell.of("特色亮点", label),
                                                Cell.of(
                                                                Paragraph.of(
                                                                                "建立家校联系卡，家访记录完整。",
                                                                                text)
                                                                        .body())
                                                        .across(3))
                                        .atLeast(26),
                                Row.of(Cell.of("存在问题", label), Cell.of(list).across(3)).atLeast(40),
                                Row.of(
                                                Cell.of("评估意见", label),
                                                Cell.of(
                                                                Paragraph.of(
                                                                                "基本符合义务教育有保障的要求。",
                                                                                text)
                                                                        .body())
                                                        .across(3))
                                        .atLeast(26),
                                Row.of(
                                                Cell.of("意见建议", label),
                                                Cell.of(
                                                                Paragraph.of(
                                                                                "一周内核对花名册与学籍系统，报镇中心校备案。",
                                                                                text)
                                                                        .body())
                                                        .across(3))
                                        .atLeast(26),
                                Row.of(
                                        Cell.of("组长签字", label),
                                        Cell.of(Text.empty().and(SIGNATURE, 26, 11)),
                                        Cell.of("成员签字", label),
                                        Cell.of(
                                                Text.empty()
                                                        .and(SIGNATURE, 24, 11)
                                                        .and(SIGNATURE, 24, 11)
                                                        .and(SIGNATURE, 24, 11))),
                                Row.of(
                                        Cell.of("校验", label),
                                        Cell.of(
                                                        Text.empty()
                                                                .and(
                                                                        new QrCode(
                                                                                "2026-001"
                                                                                    + " 3f9a77c1"),
                                                                        20,
                                                                        20)
                                                                .and("　扫码核对编号与校验值", Style.NOTE))
                                                .across(3))));
    }

    static Paper register(int rows) {
        var columns =
                new Column[] {
                    Column.mm(10).centred(), Column.mm(18), Column.mm(18), Column.mm(16),
                    Column.mm(20), Column.mm(10).centred(), Column.mm(36), Column.mm(18).centred(),
                    Column.mm(10).centred(), Column.mm(20), Column.mm(26), Column.share(1)
                };
        return Paper.on(Sheet.ACROSS, FONTS)
                .titled("学龄人口台账")
                .title("农村义务教育阶段学龄人口台账")
                .table(
                        Table.of(columns)
                                .rowHeight(6)
                                .padding(0.8)
                                .head(
                                        Row.labels(
                                                "序号", "镇", "村", "户主", "姓名", "性别", "身份证号", "出生年月",
                                                "年龄", "监护人", "联系电话", "就读学校"))
                                .rows(
                                        IntStream.rangeClosed(1, rows)
                                                .mapToObj(Samples::registerRow)));
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

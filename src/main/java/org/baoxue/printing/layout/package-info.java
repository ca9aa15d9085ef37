/// A small page layout for Chinese official documents, over PDFBox. It knows paper, not our work.
///
/// A form reads from top to bottom as it prints:
///
/// ```java
/// byte[] pdf =
///         Paper.on(PageFormat.FORM, fonts)
///                 .titled("检查情况报告单 2026-001")
///                 .foot(Running.counted().left("编号 2026-001"))
///                 .title("检查情况报告单")
///                 .table(
///                         Table.of(Column.mm(28).centred(), Column.share(1), Column.mm(34).centred())
///                                 .head(Row.labels("项目", "内容", "结果"))
///                                 .rows(
///                                         Row.of(
///                                                 Cell.label("机构设置").down(2),
///                                                 Cell.of("是否有专人办公"),
///                                                 Cell.of(
///                                                         Text.empty()
///                                                                 .choice("是", true, Style.CELL)
///                                                                 .and("　", Style.CELL)
///                                                                 .choice("否", false, Style.CELL))),
///                                         Row.of("是否成立教育脱贫办公室", "是").atLeast(12)))
///                 .add(Paragraph.of(Text.of("组长签字：", Style.CELL).and(signature, 26, 11)))
///                 .attach("slip.json", "application/json", json)
///                 .bytes();
/// ```
///
/// Lengths are millimetres; type has the sizes of [Size]. [Paper#part] makes a bundle: one
/// document, one subset of each font, pages numbered over all, a bookmark for each part;
/// [Paper#contents] lists them on a page with links. Rows may come from a stream, and are taken as
/// the pages fill. A cell of long text runs over pages; a label ([Cell#label]) is printed on each
/// of them; rows that grow fill the page of a table that is [Table#filling].
///
/// Everything printed is PDF/A-3b, and the same bytes for the same document. Line breaking, tables
/// and font embedding are ours because the layout libraries over PDFBox break Chinese badly, and
/// because PDFBox's own embedding loses which of two characters with one glyph was printed.
@NullMarked
package org.baoxue.printing.layout;

import org.jspecify.annotations.NullMarked;

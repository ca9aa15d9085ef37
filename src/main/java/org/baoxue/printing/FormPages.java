package org.baoxue.printing;

import org.baoxue.answers.Sheet;
import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.FormVersion;
import org.baoxue.printing.layout.Align;
import org.baoxue.printing.layout.Cell;
import org.baoxue.printing.layout.Column;
import org.baoxue.printing.layout.Paper;
import org.baoxue.printing.layout.Paragraph;
import org.baoxue.printing.layout.Row;
import org.baoxue.printing.layout.Rules;
import org.baoxue.printing.layout.Running;
import org.baoxue.printing.layout.Style;
import org.baoxue.printing.layout.Table;
import org.baoxue.printing.layout.Text;

/// Forms 3 to 7 as the official paper, with the answers ticked, or blank.
record FormPages(FilledForm filled) implements Pages {

    private static final String LEFT_OUT = "注：灰色的项目，因前项答案不需核查，不作是否判断。";

    @Override
    public String title() {
        var form = filled.form();
        var sheet = filled.sheet();
        return sheet == null ? form.name() : form.name() + " " + unitCalled(sheet);
    }

    /// A household is called by its code: no title and no bookmark names a family.
    static String unitCalled(Sheet sheet) {
        return switch (sheet.form()) {
            case HOUSEHOLD -> sheet.unit();
            case COUNTY, TOWN, SCHOOL, VILLAGE -> sheet.unitName();
        };
    }

    @Override
    public String name() {
        var form = filled.form();
        var sheet = filled.sheet();
        return sheet == null
                ? form.kind().code() + "-" + form.version()
                : sheet.id().value().replace(':', '-');
    }

    @Override
    public Running foot() {
        var form = filled.form();
        var sheet = filled.sheet();
        return sheet == null
                ? Running.counted().left(form.name()).right("表样 " + form.version())
                : Running.counted()
                        .left(sheet.review() + "　" + form.name())
                        .right(sheet.state().label());
    }

    @Override
    public Attachment data() {
        var sheet = filled.sheet();
        return Attachment.of(
                name(), sheet == null ? SheetData.of(filled.form()) : SheetData.of(sheet, filled));
    }

    @Override
    public void print(Paper paper) {
        paper.title(title(filled.form(), filled.county())).table(head());
        paper.table(FormRows.table(filled));
        if (!filled.isBlank() && filled.leavesOut()) {
            paper.add(Paragraph.of(LEFT_OUT, Style.NOTE.grey(0.35)).spaced(1, 0));
        }
        paper.gap(2).table(FormSignatures.table(filled));
    }

    /// In two lines, the second of which is the form's name.
    private static String title(FormVersion form, String county) {
        var title = form.title(county);
        return title.endsWith(form.name())
                ? title.substring(0, title.length() - form.name().length()) + "\n" + form.name()
                : title;
    }

    private Table head() {
        var fields = filled.form().head();
        var columns = new Column[fields.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] =
                    i > 0 && i == columns.length - 1 ? column(Align.RIGHT) : column(Align.LEFT);
        }
        var cells = fields.stream().map(this::head).toArray(Cell[]::new);
        return Table.of(columns).rules(Rules.NONE).padding(0.5).rows(Row.of(cells));
    }

    private static Column column(Align align) {
        return Column.share(1).align(align);
    }

    private Cell head(FormField field) {
        return Cell.of(
                Text.of(field.label() + "：", Type.TEXT)
                        .and(AnswerText.field(filled.field(field, null), field, 0)));
    }
}

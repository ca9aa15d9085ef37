package org.baoxue.printing;

import org.baoxue.checklists.form.AnswerType;
import org.baoxue.checklists.form.FormField;
import org.baoxue.checklists.form.Item;
import org.baoxue.checklists.form.Section;
import org.baoxue.printing.layout.Align;
import org.baoxue.printing.layout.Cell;
import org.baoxue.printing.layout.Column;
import org.baoxue.printing.layout.Paragraph;
import org.baoxue.printing.layout.Row;
import org.baoxue.printing.layout.Size;
import org.baoxue.printing.layout.Stand;
import org.baoxue.printing.layout.Table;
import org.baoxue.printing.layout.Text;
import org.baoxue.shared.CitizenId;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A form's sections as the rows of one table: the section's name at the side, numbered lines, and
/// the ticks in a column of their own unless the wording has them within.
final class FormRows {

    private static final double TEXT_HEIGHT = 14;
    private static final String NUMERALS = "一二三四五六七八九十";

    private final FilledForm filled;
    private final List<Row> rows = new ArrayList<>();

    private FormRows(FilledForm filled) {
        this.filled = filled;
    }

    static Table table(FilledForm filled) {
        var made = new FormRows(filled);
        filled.form().sections().forEach(made::add);
        return Table.of(
                        Column.mm(15).centred(),
                        Column.mm(9).centred(),
                        Column.share(1),
                        Column.mm(33).centred())
                .rowHeight(6.2)
                .filling(FormSignatures.room(filled))
                .rows(made.rows);
    }

    private void add(Section section) {
        if (section.isRepeated()) {
            heading(section);
            var blocks = filled.blocks(section);
            for (int i = 0; i < blocks.size(); i++) {
                beside(child(i), lines(section, blocks.get(i)), true);
            }
        } else {
            beside(section.heading(), lines(section, null), false);
        }
    }

    /// A section of blocks is named above them, since each block is named at its side.
    private void heading(Section section) {
        var words = Text.of(section.heading(), Type.LABEL);
        if (section.subheading() != null) {
            words = words.and("\n" + section.subheading(), Type.TEXT);
        }
        rows.add(Row.of(Cell.of(words).across(4).centred().shade(Type.HEAD_SHADE)).keptWithNext());
    }

    private static String child(int index) {
        return "学生"
                + (index < NUMERALS.length() ? NUMERALS.substring(index, index + 1) : index + 1);
    }

    /// Lines with a name at their side.
    private void beside(String name, List<Row> lines, boolean together) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var cells = new ArrayList<>(line.cells());
            if (i == 0) {
                cells.addFirst(
                        Cell.of(Paragraph.of(name, Type.LABEL).balance())
                                .down(lines.size())
                                .repeat());
            }
            var row = new Row(cells, line.atLeast(), line.withNext(), line.grows());
            rows.add(together && i < lines.size() - 1 ? row.keptWithNext() : row);
        }
    }

    private List<Row> lines(Section section, @Nullable String block) {
        var lines = new ArrayList<Row>();
        if (!section.fields().isEmpty()) {
            lines.add(fields(section.fields(), block));
        }
        unprinted(section, block).ifPresent(lines::add);
        var items = section.items().stream().filter(Item::printed).toList();
        for (int i = 0; i < items.size(); ) {
            int end = i + 1;
            while (end < items.size() && items.get(end).continuesLine()) {
                end++;
            }
            lines.add(line(items.subList(i, end), block));
            i = end;
        }
        return lines;
    }

    /// What the official form has no line for stands below the fields, where it is a problem or
    /// something was written of it.
    private Optional<Row> unprinted(Section section, @Nullable String block) {
        var said =
                section.items().stream()
                        .filter(item -> !item.printed())
                        .filter(item -> isProblem(item, block) || filled.note(item, block) != null)
                        .map(item -> unprinted(item, block))
                        .toList();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(Row.of(Cell.of(said).across(3).align(Align.LEFT)));
    }

    private boolean isProblem(Item item, @Nullable String block) {
        var answer = filled.answer(item, block);
        return answer != null && item.raisesProblem(answer);
    }

    private Paragraph unprinted(Item item, @Nullable String block) {
        var note = filled.note(item, block);
        var style = Type.WRITTEN.at(Size.SMALL_5);
        return Paragraph.of(
                        Text.of("说明：" + item.question() + "：", style)
                                .and(answer(item, block).beside())
                                .and(note == null ? "" : "　" + CitizenId.maskedIn(note), style))
                .hanging(3);
    }

    private Row fields(List<FormField> fields, @Nullable String block) {
        var line = Text.empty();
        for (var field : fields) {
            var value = AnswerText.field(filled.field(field, block), field, room(field));
            // A label of one character is a unit, which follows its number: 9岁.
            line =
                    field.label().length() == 1
                            ? line.and(value).and(field.label() + "　", Type.TEXT)
                            : line.and(AnswerText.unbroken(field.label()) + "：", Type.TEXT)
                                    .and(value)
                                    .and("　", Type.TEXT);
        }
        return Row.of(Cell.of(line).across(3).align(Align.LEFT));
    }

    private static int room(FormField field) {
        return field.type() == AnswerType.WHOLE_NUMBER ? 2 : 7;
    }

    private Row line(List<Item> items, @Nullable String block) {
        var first = items.getFirst();
        if (first.type() == AnswerType.TEXT) {
            return text(first, block);
        }
        var answer = answer(first, block);
        if (items.size() == 1 && answer.standsBeside()) {
            return numbered(
                    first, 1, words(answer.wording(), items, block), Cell.of(answer.beside()));
        }
        var line = answer.inline();
        for (var more : items.subList(1, items.size())) {
            line = line.and("；", Type.TEXT).and(answer(more, block).inline());
        }
        return numbered(first, 2, words(line, items, block));
    }

    private AnswerText answer(Item item, @Nullable String block) {
        return new AnswerText(
                item, filled.answer(item, block), filled.isAsked(item, block) ? 0 : Type.NOT_ASKED);
    }

    private static Row numbered(Item item, int columns, List<Paragraph> words, Cell... answer) {
        var cells = new ArrayList<Cell>();
        if (item.number() == null) {
            cells.add(Cell.of(words).across(columns + 1).align(Align.LEFT));
        } else {
            cells.add(Cell.of(item.number(), Type.TEXT));
            cells.add(Cell.of(words).across(columns).align(Align.LEFT));
        }
        cells.addAll(List.of(answer));
        return Row.of(cells.toArray(Cell[]::new));
    }

    /// The line's words, and below them what was written beside its answers.
    private List<Paragraph> words(Text line, List<Item> items, @Nullable String block) {
        var words = new ArrayList<Paragraph>();
        words.add(Paragraph.of(line));
        for (var item : items) {
            var note = filled.note(item, block);
            if (note != null) {
                words.add(
                        Paragraph.of(
                                        "说明：" + CitizenId.maskedIn(note),
                                        Type.WRITTEN.at(Size.SMALL_5))
                                .hanging(3));
            }
        }
        return words;
    }

    /// Room to write in, with the item's name at its head.
    private Row text(Item item, @Nullable String block) {
        var grey = filled.isAsked(item, block) ? 0 : Type.NOT_ASKED;
        var content = new ArrayList<Paragraph>();
        content.add(Paragraph.of(item.wording() + "：", Type.LABEL.grey(grey)).spaced(0.5, 0.5));
        var answer = filled.answer(item, block);
        if (answer != null) {
            CitizenId.maskedIn(answer.format())
                    .lines()
                    .map(line -> Paragraph.of(line, Type.WRITTEN).body())
                    .forEach(content::add);
        }
        return Row.of(Cell.of(content).across(3).align(Align.LEFT).stand(Stand.TOP))
                .atLeast(TEXT_HEIGHT)
                .growing();
    }
}

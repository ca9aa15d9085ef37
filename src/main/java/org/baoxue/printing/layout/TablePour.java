package org.baoxue.printing.layout;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.Optional;

/// Pours a table: on every page its heads, then as many rows as fit.
final class TablePour implements Pour {

    private final Table table;
    private final Grid grid;
    private final Iterator<Row> source;
    private final double rowHeight;
    private final RowGroup heads;
    private @Nullable RowGroup group;

    TablePour(Table table, double width, Fonts fonts) {
        this.table = table;
        grid = new Grid(table, width, fonts);
        rowHeight = Length.points(table.rowHeight());
        source = table.rows().iterator();
        heads = RowGroup.takeAll(table.heads().iterator(), grid, rowHeight);
    }

    @Override
    public boolean isDone() {
        return group == null && !source.hasNext();
    }

    @Override
    public Optional<Strip> next(double room, boolean freshPage) {
        var fragment = new Fragment(grid.width(), table.rules());
        heads.reset();
        heads.pour(fragment, room, true);
        double headed = fragment.height();
        pourRows(fragment, room, freshPage);
        return fragment.height() > headed ? Optional.of(fragment) : Optional.empty();
    }

    private void pourRows(Fragment fragment, double room, boolean freshPage) {
        double headed = fragment.height();
        while (!isDone()) {
            var current = group == null ? nextGroup() : group;
            boolean first = fragment.height() == headed;
            current.pour(fragment, room - fragment.height(), freshPage && first);
            if (!current.isDone()) {
                group = current;
                return;
            }
            group = null;
        }
    }

    private RowGroup nextGroup() {
        return RowGroup.take(source, grid, rowHeight);
    }
}

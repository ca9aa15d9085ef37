package org.baoxue.printing.layout;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;

/// Pours a table: on every page its heads, then as many rows as fit.
final class TablePour implements Pour {

    private final Table table;
    private final Grid grid;
    private final Iterator<Row> source;
    private final double rowHeight;
    private final RowGroup heads;
    private final Queue<RowGroup> waiting = new ArrayDeque<>();
    private boolean begun;

    TablePour(Table table, double width, Fonts fonts) {
        this.table = table;
        grid = new Grid(table, width, fonts);
        rowHeight = Length.points(table.rowHeight());
        source = table.rows().iterator();
        heads = RowGroup.takeAll(table.heads().iterator(), grid, rowHeight);
    }

    @Override
    public boolean isDone() {
        return waiting.isEmpty() && !source.hasNext();
    }

    @Override
    public Optional<Strip> next(double room, boolean freshPage) {
        var fragment = new Fragment(grid.width(), table.rules());
        heads.reset();
        heads.pour(fragment, room, true);
        double headed = fragment.height();
        if (!begun) {
            table.filled().ifPresent(left -> fill(room - headed - left));
        }
        while (!isDone()) {
            boolean first = fragment.height() == headed;
            var group = group();
            group.pour(fragment, room - fragment.height(), freshPage && first);
            if (!group.isDone()) {
                break;
            }
            waiting.remove();
        }
        begun |= fragment.height() > headed;
        return fragment.height() > headed ? Optional.of(fragment) : Optional.empty();
    }

    private RowGroup group() {
        if (waiting.isEmpty()) {
            waiting.add(RowGroup.take(source, grid, rowHeight));
        }
        return waiting.element();
    }

    /// Shares the room that all rows leave among those that grow.
    private void fill(double room) {
        while (source.hasNext()) {
            waiting.add(RowGroup.take(source, grid, rowHeight));
        }
        double spare = room - waiting.stream().mapToDouble(RowGroup::height).sum();
        long growing = waiting.stream().mapToLong(RowGroup::growing).sum();
        if (spare > 0 && growing > 0) {
            waiting.forEach(group -> group.grow(spare / growing));
        }
    }
}

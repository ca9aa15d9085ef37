package org.baoxue.printing.layout;

import java.util.List;

/// The columns of a table at their places.
final class Grid {

    private final Table table;
    private final Fonts fonts;
    private final double[] edges;

    Grid(Table table, double width, Fonts fonts) {
        this.table = table;
        this.fonts = fonts;
        var columns = table.columns();
        double fixed = columns.stream().mapToDouble(Column::mm).sum();
        double shares = columns.stream().mapToDouble(Column::share).sum();
        double rest = width - Length.points(fixed);
        if (rest < -1) {
            throw new IllegalArgumentException("the columns are wider than the page: " + fixed);
        }
        edges = new double[columns.size() + 1];
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            double part = shares == 0 ? 0 : rest * column.share() / shares;
            edges[i + 1] = edges[i] + Length.points(column.mm()) + part;
        }
    }

    int columns() {
        return edges.length - 1;
    }

    double width() {
        return edges[edges.length - 1];
    }

    /// Sets the cells of a row into the columns that no cell above spans; empty ones complete it.
    ///
    /// @param busyUntil for each column the first row that no cell above reaches into
    void set(Row row, int number, int[] busyUntil, List<SetCell> cells) {
        int column = 0;
        for (var cell : row.cells()) {
            while (column < columns() && busyUntil[column] > number) {
                column++;
            }
            if (column + cell.columns() > columns()) {
                throw new IllegalArgumentException("a row has more cells than columns: " + row);
            }
            cells.add(set(cell, number, column));
            for (int end = column + cell.columns(); column < end; column++) {
                busyUntil[column] = number + cell.rows();
            }
        }
        for (; column < columns(); column++) {
            if (busyUntil[column] <= number) {
                cells.add(set(Cell.of(""), number, column));
                busyUntil[column] = number + 1;
            }
        }
    }

    private SetCell set(Cell cell, int row, int column) {
        double width = edges[column + cell.columns()] - edges[column];
        var first = table.columns().get(column);
        double padding = Length.points(table.padding());
        return new SetCell(cell, first, row, edges[column], width, padding, fonts);
    }
}

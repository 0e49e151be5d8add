package reeb.toolkit.tables;

import java.util.stream.IntStream;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.api.data.Scale;
import reeb.api.data.Table;

/** What values of points stand for, which know nothing of it themselves. */
public final class ColumnScale {
    private ColumnScale() {}

    /**
     * Finds the scale of a lens axis or a feature: that of the column of dates or times that has the same values, as lenses of
     * columns and features of tables take them as they are. Takes O(n) time for each such column that begins alike.
     *
     * @param points n x d values
     * @param feature from 0 to d - 1
     * @param table columns of the same rows
     * @return the column's scale; {@link Scale#NUMBER} where there is no such column
     */
    public static Scale of(Points points, int feature, Table table) {
        return table.columns().stream()
                .filter(Column.Numbers.class::isInstance)
                .map(Column.Numbers.class::cast)
                .filter(column -> column.scale().moment() && same(points, feature, column))
                .map(Column.Numbers::scale)
                .findFirst()
                .orElse(Scale.NUMBER);
    }

    private static boolean same(Points points, int feature, Column.Numbers column) {
        return points.rows() > 0
                && points.rows() == column.size()
                && IntStream.range(0, points.rows())
                        .allMatch(row -> Double.compare(points.at(row, feature), column.at(row)) == 0);
    }
}

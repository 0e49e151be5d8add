package reeb.toolkit.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.api.data.Scale;
import reeb.api.data.Table;

final class ColumnScaleTest {
    private static final Table TABLE = new Table(List.of(
            new Column.Numbers("age", 1, 2, 3),
            new Column.Numbers("day", Scale.DATE, 1, 2, Double.NaN),
            new Column.Numbers("seen", Scale.TIME, 5, 6, 7)));

    @Test
    void knowsFeaturesByTheColumnsWhoseValuesTheyHave() {
        Points points = Points.of(3, 4, new double[] {1, 1, 5, 5, 2, 2, 6, 6, 3, Double.NaN, 7, 8});

        assertThat(ColumnScale.of(points, 0, TABLE)).isEqualTo(Scale.NUMBER);
        assertThat(ColumnScale.of(points, 1, TABLE)).isEqualTo(Scale.DATE);
        assertThat(ColumnScale.of(points, 2, TABLE)).isEqualTo(Scale.TIME);
        assertThat(ColumnScale.of(points, 3, TABLE)).isEqualTo(Scale.NUMBER);
        assertThat(ColumnScale.of(Points.of(0, 1, new double[0]), 0, TABLE)).isEqualTo(Scale.NUMBER);
    }
}

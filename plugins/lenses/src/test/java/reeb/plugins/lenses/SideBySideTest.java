package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.problem.InputException;
import reeb.testkit.LensContract;
import reeb.testkit.TestRun;

final class SideBySideTest implements LensContract {
    @Override
    public SideBySide part() {
        return new SideBySide(List.of(new Coordinate(List.of(2, 0)), new Norm(2, false)));
    }

    @Test
    void putsTheAxesOfAllLensesSideBySide() {
        Points view = part().view(Dataset.of(Points.of(2, 3, new double[] {2, 3, 6, 0, 3, 4})), TestRun.serial());

        assertThat(view.columns()).isEqualTo(3);
        assertThat(view.column(0)).containsExactly(6, 4);
        assertThat(view.column(1)).containsExactly(2, 0);
        assertThat(view.column(2)).containsExactly(7, 5);
    }

    @Test
    void showsTheColumnsToEveryLens() {
        Dataset data = new Dataset(
                Points.of(2, 1, new double[] {2, 3}),
                new Table(List.of(new Column.Numbers("age", 30, 40))),
                Optional.empty());
        SideBySide lens = new SideBySide(
                List.of(new Coordinate(List.of(0)), new SideBySide(List.of(new ColumnValues(List.of("age"))))));

        Points view = lens.view(data, TestRun.serial());

        assertThat(view.column(0)).containsExactly(2, 3);
        assertThat(view.column(1)).containsExactly(30, 40);
    }

    @Test
    void wantsALens() {
        assertThatThrownBy(() -> new SideBySide(List.of()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("lenses: is empty");
    }
}

package reeb.plugins.lenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.testkit.LensContract;
import reeb.testkit.TestRun;

final class CoordinateTest implements LensContract {
    @Override
    public Coordinate part() {
        return new Coordinate(List.of(2, 0));
    }

    @Test
    void takesTheColumnsInTheGivenOrder() {
        Points values = part().view(Dataset.of(Iris.points()), TestRun.serial());

        assertThat(values.precision()).isEqualTo(Points.Precision.DOUBLE);
        assertThat(values.column(0)).isEqualTo(Iris.expected("petal-length"));
        assertThat(values.column(1)).isEqualTo(Iris.expected("sepal-length"));
    }

    @Test
    void namesItsAxesAsTheFeaturesAre() {
        Dataset flowers = Dataset.of(Iris.points());
        assertThat(part().names(flowers, 2)).isEmpty();
        assertThat(part().names(flowers.named(List.of("a", "b", "c", "d")), 2)).containsExactly("c", "a");
    }

    @Test
    void saysWhichColumnIsMissing() {
        Coordinate lens = new Coordinate(List.of(4));

        assertThatThrownBy(() -> lens.view(Dataset.of(Iris.points()), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessage("columns: there is no column 4; the points have 4, counted from 0");
    }

    @Test
    void refusesToLookAtNothing() {
        assertThatThrownBy(() -> new Coordinate(List.of()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("columns: is empty");
    }
}

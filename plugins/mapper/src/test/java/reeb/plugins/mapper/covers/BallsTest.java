package reeb.plugins.mapper.covers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class BallsTest implements PartContract {
    @Override
    public Balls part() {
        return balls(1, Balls.Boundary.CLOSED);
    }

    private static Balls balls(double radius, Balls.Boundary boundary) {
        return new Balls(radius, new PlainEuclidean(), boundary);
    }

    @Test
    void leavesRowsAtJustTheRadiusToOtherBallsWhereTheyAreOpen() {
        Points values = Points.of(3, 1, new double[] {0, 1, 5});

        assertThat(balls(1, Balls.Boundary.CLOSED).cover(values, TestRun.serial()))
                .containsExactly(Rows.of(0, 1), Rows.of(2));
        assertThat(balls(1, Balls.Boundary.OPEN).cover(values, TestRun.serial()))
                .containsExactly(Rows.of(0), Rows.of(1), Rows.of(2));
    }

    @Test
    void refusesOpenBallsThatWouldNotHoldTheirCentre() {
        assertThatThrownBy(() -> balls(0, Balls.Boundary.OPEN))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("radius: must be greater than 0");
    }

    @Test
    void centresEachBallOnTheFirstRowThatNoBallHolds() {
        Points line = Points.of(6, 1, new double[] {0, 0.5, 1, 1.5, 2.4, 9});

        assertThat(part().cover(line, TestRun.serial()))
                .containsExactly(Rows.of(0, 1, 2), Rows.of(1, 2, 3, 4), Rows.of(5));
    }

    @Test
    void holdsEqualRowsTogetherWithoutARadius() {
        Points values = Points.of(3, 1, new double[] {4, 5, 4});

        assertThat(balls(0, Balls.Boundary.CLOSED).cover(values, TestRun.serial()))
                .containsExactly(Rows.of(0, 2), Rows.of(1));
    }

    @Test
    void coversEveryRowWithBallsWhoseCentresLieApart() {
        Points values = Points.of(500, 2, new Random(4).doubles(1000).toArray());

        List<Rows> patches = balls(0.2, Balls.Boundary.CLOSED).cover(values, TestRun.parallel());

        assertThat(patches.stream().flatMapToInt(Rows::stream).distinct()).hasSize(500);
        assertThat(patches.size()).isBetween(15, 60);
    }

    @Test
    void coversNothingWhereThereAreNoRows() {
        assertThat(part().cover(Points.of(0, 2, new double[0]), TestRun.serial()))
                .isEmpty();
    }

    @Test
    void refusesValuesThatAreNotFinite() {
        assertThatThrownBy(() -> part().cover(Points.of(1, 1, new double[] {Double.NaN}), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("lens: row 0 has the value NaN");
    }

    @Test
    void stopsWhenCancelled() {
        Points values = Points.of(100, 1, new Random(4).doubles(100).toArray());

        assertThatThrownBy(() -> part().cover(values, TestRun.cancelledAfter(10)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void asksForMemoryBeforeItTakesIt() {
        Points values = Points.of(3000, 1, new Random(4).doubles(3000).toArray());

        assertThatThrownBy(() -> balls(0.2, Balls.Boundary.CLOSED).cover(values, TestRun.withMemory(1000)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the rows of all patches; let them reach less far");
    }
}

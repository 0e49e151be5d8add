package reeb.plugins.mapper.covers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class NearestRowsTest implements PartContract {
    @Override
    public NearestRows part() {
        return new NearestRows(3, new PlainEuclidean());
    }

    @Test
    void takesTheNearestRowsOfTheFirstRowThatNoPatchHolds() {
        Points line = Points.of(6, 1, new double[] {0, 1, 2, 3, 5, 9});

        assertThat(part().cover(line, TestRun.serial()))
                .containsExactly(Rows.of(0, 1, 2), Rows.of(1, 2, 3), Rows.of(2, 3, 4), Rows.of(3, 4, 5));
    }

    @Test
    void takesTheLowestOfRowsAsNear() {
        Points equal = Points.of(5, 1, new double[5]);

        assertThat(part().cover(equal, TestRun.serial()))
                .containsExactly(Rows.of(0, 1, 2), Rows.of(0, 1, 3), Rows.of(0, 1, 4));
    }

    @Test
    void takesAllRowsWhereThereAreFewer() {
        assertThat(part().cover(Points.of(2, 1, new double[] {0, 9}), TestRun.serial()))
                .containsExactly(Rows.of(0, 1));
        assertThat(part().cover(Points.of(0, 1, new double[0]), TestRun.serial()))
                .isEmpty();
    }

    @Test
    void coversEveryRowWithPatchesOfEqualSize() {
        Points values = Points.of(500, 2, new Random(4).doubles(1000).toArray());

        List<Rows> patches = new NearestRows(40, new PlainEuclidean()).cover(values, TestRun.parallel());

        assertThat(patches).allSatisfy(patch -> assertThat(patch.size()).isEqualTo(40));
        assertThat(patches.stream().flatMapToInt(Rows::stream).distinct()).hasSize(500);
    }

    @Test
    void refusesValuesThatAreNotFinite() {
        assertThatThrownBy(() -> part().cover(Points.of(1, 1, new double[] {Double.NaN}), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("lens: row 0 has the value NaN");
    }
}

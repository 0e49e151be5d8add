package reeb.plugins.mapper.covers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.testkit.AllPairs;
import reeb.testkit.ClustererContract;
import reeb.testkit.PartContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class NeighborCommunitiesTest implements PartContract {
    @Override
    public NeighborCommunities part() {
        return cover(10, 0.2);
    }

    private static NeighborCommunities cover(int k, double share) {
        return new NeighborCommunities(k, 0.05, share, new PlainEuclidean(), new AllPairs());
    }

    /** Two dozen rows side by side, and one between them that is nearer to the first. */
    private static Points bridge() {
        double[] values = new double[49];
        for (int i = 0; i < 24; i++) {
            values[i] = i * 0.01;
            values[24 + i] = 1 + i * 0.01;
        }
        values[48] = 0.61;
        return Points.of(49, 1, values);
    }

    @Test
    void findsGroupsThatDoNotTouch() {
        List<Rows> patches = part().cover(ClustererContract.blobs(300), TestRun.serial());

        assertThat(patches).hasSize(3);
        assertThat(patches).allSatisfy(patch -> assertThat(patch.size()).isEqualTo(100));
    }

    @Test
    void takesRowsWithEnoughNeighboursBeyond() {
        List<Rows> few = cover(12, 0.2).cover(bridge(), TestRun.serial());
        List<Rows> many = cover(12, 2).cover(bridge(), TestRun.serial());

        assertThat(few).hasSize(2);
        assertThat(few.stream().filter(patch -> patch.stream().anyMatch(row -> row == 48)))
                .hasSize(2);
        assertThat(many.stream().mapToInt(Rows::size).sum()).isEqualTo(49);
    }

    @Test
    void isTheSameForAnyNumberOfThreads() {
        Points blobs = ClustererContract.blobs(200);
        assertThat(part().cover(blobs, TestRun.parallel())).isEqualTo(part().cover(blobs, TestRun.serial()));
    }

    @Test
    void acceptsFewRows() {
        assertThat(part().cover(Points.of(0, 1, new double[0]), TestRun.serial()))
                .isEmpty();
        assertThat(part().cover(Points.of(1, 1, new double[1]), TestRun.serial()))
                .containsExactly(Rows.of(0));
        assertThat(part().cover(Points.of(2, 1, new double[] {0, 1}), TestRun.serial()))
                .containsExactly(Rows.of(0, 1));
    }

    @Test
    void refusesValuesThatAreNotFinite() {
        assertThatThrownBy(() -> part().cover(Points.of(1, 1, new double[] {Double.NaN}), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("lens: row 0 has the value NaN");
    }
}

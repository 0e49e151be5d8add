package reeb.plugins.neighbors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

final class ExactTest implements PartContract {
    @Override
    public Exact part() {
        return new Exact();
    }

    @Test
    void findsTheNearestOthersNearestFirst() {
        Points line = Points.of(5, 1, new double[] {0, 1, 3, 3, 10});

        NeighborGraph graph = part().search(line, 2, new PlainEuclidean(), TestRun.serial());

        assertThat(graph.neighbors()).containsExactly(1, 2, 0, 2, 3, 1, 2, 1, 2, 3);
        assertThat(graph.distances()).containsExactly(1, 3, 1, 2, 0, 2, 0, 2, 7, 7);
        assertThat(part().exact(line, new PlainEuclidean())).isTrue();
    }

    @Test
    void refusesMoreNeighboursThanThereAre() {
        Points two = Points.of(2, 1, new double[] {0, 1});
        assertThatThrownBy(() -> part().search(two, 2, new PlainEuclidean(), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("need at least 3 rows");
    }
}

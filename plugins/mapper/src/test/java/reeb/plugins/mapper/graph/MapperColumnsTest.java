package reeb.plugins.mapper.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reeb.api.About;
import reeb.api.Lens;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.plugins.mapper.Gaps;
import reeb.plugins.mapper.covers.Convention;
import reeb.plugins.mapper.covers.Cubes;
import reeb.testkit.TestRun;

/** What the lens within Mapper sees of the rows. */
final class MapperColumnsTest {
    @Test
    void showsTheColumnsToItsLens() {
        Points points = Points.of(3, 1, new double[] {0, 0, 0});
        Table table = new Table(List.of(new Column.Numbers("age", 30, 50, 40)));

        MapperGraph graph = mapper().build(new Dataset(points, table, Optional.empty()), TestRun.serial());

        assertThat(graph.lens().column(0)).containsExactly(30, 50, 40);
    }

    @Test
    void givesTheSameGraphOfPointsAlone() {
        Points points = Points.of(4, 1, new double[] {1, 2, 3, 9});

        MapperGraph graph = mapper().build(Dataset.of(points), TestRun.serial());

        assertThat(graph.lens().columns()).isEqualTo(1);
        assertThat(mapper().build(Dataset.of(points), TestRun.serial()).nodes()).isEqualTo(graph.nodes());
    }

    private static Mapper mapper() {
        Cubes cubes = new Cubes(List.of(2), List.of(0.3), Convention.KEPLER, List.of());
        return new Mapper(new Ages(), cubes, new Gaps(2), Noise.DROP, SmallPatches.CLUSTER, Duplicates.KEEP, 1);
    }

    @Named("test/ages")
    @About("Looks at the column of ages, where there is one.")
    private record Ages() implements Lens {
        @Override
        public Points view(Dataset data, Run run) {
            return data.table()
                    .column("age")
                    .map(Column.Numbers.class::cast)
                    .map(ages -> Points.of(
                            ages.size(),
                            1,
                            ages.all().stream().mapToDouble(age -> age).toArray()))
                    .orElse(data.points());
        }
    }
}

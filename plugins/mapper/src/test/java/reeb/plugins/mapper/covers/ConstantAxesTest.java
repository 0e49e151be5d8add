package reeb.plugins.mapper.covers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Cover;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.plugins.mapper.FirstColumn;
import reeb.plugins.mapper.Gaps;
import reeb.plugins.mapper.graph.Duplicates;
import reeb.plugins.mapper.graph.Mapper;
import reeb.plugins.mapper.graph.Noise;
import reeb.plugins.mapper.graph.SmallPatches;
import reeb.testkit.PlainEuclidean;
import reeb.testkit.TestRun;

/** Axes of the lens that tell no rows apart are said. */
final class ConstantAxesTest {
    private static final Points SECOND_CONSTANT = Points.of(3, 2, new double[] {0, -0.0, 1, 0, 2, 0});
    private static final Cubes CUBES = new Cubes(List.of(4), List.of(0.3), Convention.KEPLER, List.of());

    private static List<Cover> byAxes() {
        return List.of(
                CUBES,
                new AdaptiveCubes(List.of(2), List.of(0.3), 10, 1, 2),
                new AutomaticCubes(0.3, 2, 0, 10, new PlainEuclidean()));
    }

    private static List<Cover> byDistances() {
        return List.of(
                new Balls(1, new PlainEuclidean(), Balls.Boundary.CLOSED), new NearestRows(2, new PlainEuclidean()));
    }

    @ParameterizedTest
    @MethodSource("byAxes")
    void areNamedOnceWithTheirValueWhereAxesAreCut(Cover cover) {
        TestRun run = TestRun.serial();
        cover.cover(SECOND_CONSTANT, run);
        assertThat(run.warnings())
                .containsExactly("lens: axis 1 is 0.0 for every row, so that the cover cuts nothing along it;"
                        + " leave this axis out, or use a lens whose values differ from row to row");
    }

    @ParameterizedTest
    @MethodSource("byDistances")
    void areNoFaultOfCoversByDistanceUnlessAllAre(Cover cover) {
        TestRun run = TestRun.serial();
        cover.cover(SECOND_CONSTANT, run);
        assertThat(run.warnings()).isEmpty();
        cover.cover(Points.of(2, 2, new double[] {3, 4, 3, 4}), run);
        assertThat(run.warnings())
                .containsExactly(
                        "lens: axis 0 is 3.0, axis 1 is 4.0 for every row, so that the cover cuts nothing along"
                                + " them; leave these axes out, or use a lens whose values differ from row to row");
    }

    @Test
    void areCountedWhereTheyAreMany() {
        TestRun run = TestRun.serial();
        CUBES.cover(Points.of(2, 7, new double[14]), run);
        assertThat(run.warnings())
                .singleElement()
                .asString()
                .contains("axis 4 is 0.0 (and 2 more axes likewise) for every row");
    }

    @Test
    void areNothingToSayOfOneRowOrNone() {
        TestRun run = TestRun.serial();
        CUBES.cover(Points.of(1, 2, new double[2]), run);
        CUBES.cover(Points.of(0, 2, new double[0]), run);
        assertThat(run.warnings()).isEmpty();
    }

    @Test
    void areSaidByMapper() {
        TestRun run = TestRun.serial();
        new Mapper(new FirstColumn(), CUBES, new Gaps(1), Noise.DROP, SmallPatches.CLUSTER, Duplicates.KEEP, 1)
                .build(Dataset.of(Points.of(4, 2, new double[] {5, 0, 5, 0, 5, 0.1, 5, 0.1})), run);
        assertThat(run.warnings()).singleElement().asString().startsWith("lens: axis 0 is 5.0 for every row");
    }
}

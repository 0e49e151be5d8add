package reeb.plugins.mapper.covers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.problem.InputException;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class CubesTest implements PartContract {
    @Override
    public Cubes part() {
        return cubes(4, 0.25, Convention.KEPLER);
    }

    @Test
    void ordersPatchesWithTheLastAxisFastest() {
        Points corners = Points.of(4, 2, new double[] {1, 1, 0, 1, 1, 0, 0, 0});

        assertThat(cubes(2, 0.1, Convention.KEPLER).cover(corners, TestRun.serial()))
                .containsExactly(Rows.of(3), Rows.of(1), Rows.of(2), Rows.of(0));
    }

    @Test
    void takesItsOwnResolutionAndOverlapForEachAxis() {
        Cubes cubes = new Cubes(List.of(1, 5), List.of(0.0, 0.5), Convention.KEPLER, List.of());

        assertThat(cubes.cover(grid(10), TestRun.serial())).hasSize(5);
    }

    @Test
    void dividesTheGivenLimitsInPlaceOfTheRange() {
        Points line = Points.of(4, 1, new double[] {2, 4, 6, 8});
        Cubes cubes = new Cubes(List.of(2), List.of(0.0), Convention.KEPLER, List.of(limits(0.0, 10.0)));

        assertThat(cubes.cover(line, TestRun.serial())).containsExactly(Rows.of(0, 1), Rows.of(2, 3));
    }

    @ParameterizedTest
    @EnumSource(Convention.class)
    void holdsEveryRowOfAnAxisWithoutRange(Convention convention) {
        Points flat = Points.of(3, 2, new double[] {7, 0, 7, 1, 7, 9});

        List<Rows> patches = cubes(3, 0.4, convention).cover(flat, TestRun.serial());

        assertThat(rowsOf(patches)).containsExactly(0, 1, 2);
        assertThat(patches.size()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Convention.class)
    void makesOnePatchOfOneRowAndNoneOfNone(Convention convention) {
        Cubes cubes = cubes(5, 0.3, convention);

        assertThat(cubes.cover(Points.of(1, 1, new double[] {4}), TestRun.serial()))
                .containsExactly(Rows.of(0));
        assertThat(cubes.cover(Points.of(0, 1, new double[0]), TestRun.serial()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Convention.class)
    void listsMembersInAscendingOrderForAnyNumberOfThreads(Convention convention) {
        Points values = random(3000, 3, 7);
        Cubes cubes = cubes(6, 0.3, convention);

        List<Rows> patches = cubes.cover(values, TestRun.serial());

        assertThat(patches).allSatisfy(patch -> assertThat(patch.toArray()).isSorted());
        assertThat(cubes.cover(values, TestRun.parallel())).isEqualTo(patches);
    }

    @ParameterizedTest
    @EnumSource(Convention.class)
    void coversEveryRowWherePatchesOverlap(Convention convention) {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Points values = random(1 + random.nextInt(80), 1 + random.nextInt(3), seed);

            List<Rows> patches = cubes(1 + random.nextInt(9), 0.1 + 0.8 * random.nextDouble(), convention)
                    .cover(values, TestRun.serial());

            assertThat(rowsOf(patches)).as("seed %d", seed).hasSize(values.rows());
            assertThat(patches).allSatisfy(patch -> assertThat(patch.size()).isPositive());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Convention.class,
            names = {"TDAMAPPER_PROXIMITY", "GIOTTO_UNIFORM", "GIOTTO_BALANCED"},
            mode = EnumSource.Mode.EXCLUDE)
    void isTheProductOfTheCoversOfItsAxes(Convention convention) {
        Points values = random(60, 2, 11);
        Cubes cubes = cubes(4, 0.35, convention);

        List<Rows> product = cubes.cover(values, TestRun.serial());

        Set<Rows> expected = new HashSet<>();
        for (Rows first : axisCover(cubes, values, 0)) {
            for (Rows second : axisCover(cubes, values, 1)) {
                expected.add(Rows.of(first.stream()
                        .filter(row -> second.stream().anyMatch(other -> other == row))
                        .toArray()));
            }
        }
        assertThat(expected).containsAll(product);
    }

    @Test
    void leavesOutCubesWithAnEmptyCoreInTheStandardCoverOfTdaMapper() {
        Points line = Points.of(4, 1, new double[] {0, 1.1, 2.9, 4});

        assertThat(cubes(4, 0.6, Convention.TDAMAPPER_STANDARD).cover(line, TestRun.serial()))
                .hasSize(4);
        assertThat(cubes(2, 0.5, Convention.TDAMAPPER_STANDARD)
                        .cover(Points.of(3, 1, new double[] {0, 1.9, 4}), TestRun.serial()))
                .containsExactly(Rows.of(0, 1), Rows.of(1, 2));
        assertThat(cubes(4, 0.5, Convention.TDAMAPPER_STANDARD)
                        .cover(Points.of(3, 1, new double[] {0, 1.9, 4}), TestRun.serial()))
                .containsExactly(Rows.of(0), Rows.of(1), Rows.of(2));
    }

    @Test
    void dependsOnTheOrderOfRowsInTheProximityCoverOfTdaMapper() {
        Cubes cubes = cubes(4, 0.5, Convention.TDAMAPPER_PROXIMITY);
        double[] values = {0, 0.9, 1.2, 2.2, 4};

        assertThat(cubes.cover(Points.of(5, 1, values), TestRun.serial()))
                .containsExactly(Rows.of(0, 1, 2), Rows.of(3), Rows.of(4));
        assertThat(cubes.cover(Points.of(5, 1, values).select(Rows.of(2, 0, 1, 3, 4)), TestRun.serial()))
                .containsExactly(Rows.of(0, 1, 2), Rows.of(0, 2, 3), Rows.of(4));
    }

    @Test
    void countsEqualPatchesOfGiottoOnce() {
        Points twoValues = Points.of(2, 1, new double[] {0, 1});

        assertThat(cubes(9, 0.9, Convention.GIOTTO_UNIFORM).cover(twoValues, TestRun.serial()))
                .doesNotHaveDuplicates();
        assertThat(cubes(9, 0.9, Convention.KEPLER).cover(twoValues, TestRun.serial()))
                .hasSize(9);
    }

    @Test
    void makesOnlyTheCellsThatHoldRowsHoweverManyAxesThereAre() {
        Points values = random(50, 60, 3);

        assertThat(cubes(1000, 0.01, Convention.TDAMAPPER_STANDARD).cover(values, TestRun.serial()))
                .hasSize(50);
    }

    @Test
    void refusesCoversThatWouldNotFitIntoMemory() {
        Points values = random(300, 2, 3);

        assertThatThrownBy(() -> cubes(1000, 0.999, Convention.KEPLER).cover(values, TestRun.withMemory(100_000_000)))
                .isInstanceOf(InputException.class)
                .hasMessageMatching(".*needed for up to [0-9,]+ cubes with [0-9,]{9,} rows in all; use fewer axes,.*");
    }

    @Test
    void namesTheRowAndAxisOfAValueThatIsNotFinite() {
        Points values = Points.of(2, 2, new double[] {0, 1, 2, Double.NaN});

        assertThatThrownBy(() -> part().cover(values, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("lens: row 1 has the value NaN on axis 1");
    }

    @Test
    void refusesRangesThatOverflow() {
        Points values = Points.of(2, 1, new double[] {-1e308, 1e308});

        assertThatThrownBy(() -> part().cover(values, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("too far to be divided");
    }

    @Test
    void refusesParametersThatDoNotFitTheAxes() {
        Cubes three = new Cubes(List.of(2, 2, 2), List.of(0.3), Convention.KEPLER, List.of());

        assertThatThrownBy(() -> three.cover(grid(3), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("resolution: has 3 values but the lens has 2 axes");
        assertThatThrownBy(() -> cubes(3, 1, Convention.GUDHI))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("overlap: must be less than 1 but is 1.0");
        assertThatThrownBy(() -> new Cubes(List.of(), List.of(0.3), Convention.KEPLER, List.of()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("resolution: is empty");
        assertThatThrownBy(() ->
                        new Cubes(List.of(2), List.of(0.3), Convention.GIOTTO_BALANCED, List.of(limits(0.0, 1.0))))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("divides ranks");
        assertThatThrownBy(() -> limits(1.0, 1.0))
                .isInstanceOf(InputException.class)
                .hasMessage("limits: 'from' must be less than 'to' but they are 1.0 and 1.0");
        assertThat(cubes(3, 1.5, Convention.RENOM).cover(grid(3), TestRun.serial()))
                .hasSize(9);
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> part().cover(grid(10), TestRun.cancelledAfter(1)))
                .isInstanceOf(CancellationException.class);
    }

    private static List<Rows> axisCover(Cubes cubes, Points values, int axis) {
        return cubes.cover(Points.of(values.rows(), 1, values.column(axis)), TestRun.serial());
    }

    private static Set<Integer> rowsOf(List<Rows> patches) {
        Set<Integer> rows = new TreeSet<>();
        patches.forEach(patch -> patch.stream().forEach(rows::add));
        return rows;
    }

    private static Points grid(int side) {
        double[] values = IntStream.range(0, side * side)
                .boxed()
                .flatMapToDouble(cell -> Arrays.stream(new double[] {cell / side, cell % side}))
                .toArray();
        return Points.of(side * side, 2, values);
    }

    private static Points random(int rows, int axes, long seed) {
        return Points.of(
                rows, axes, new Random(seed).doubles((long) rows * axes).toArray());
    }

    private static Cubes cubes(int resolution, double overlap, Convention convention) {
        return new Cubes(List.of(resolution), List.of(overlap), convention, List.of());
    }

    private static Limits limits(double from, double to) {
        return new Limits(Optional.of(from), Optional.of(to));
    }

    @Test
    void leavesRowsBeyondALimitOutAndDividesTheRestOfTheOtherAxes() {
        Points values = Points.of(4, 2, new double[] {0, 0.125, 1, 0.25, 2, 0.5, 3, 0.75});
        Limits free = new Limits(Optional.empty(), Optional.empty());
        Limits below = new Limits(Optional.empty(), Optional.of(0.5));
        Cubes cubes = new Cubes(List.of(3, 1), List.of(0.0), Convention.KEPLER, List.of(free, below));

        List<Rows> patches = cubes.cover(values, TestRun.serial());

        assertThat(patches.stream().flatMapToInt(Rows::stream).distinct().sorted())
                .containsExactly(0, 1, 2);
        assertThat(patches).hasSize(3);
        Limits beyond = new Limits(Optional.of(5.0), Optional.empty());
        Cubes none = new Cubes(List.of(3), List.of(0.0), Convention.KEPLER, List.of(beyond, free));
        assertThatThrownBy(() -> none.cover(values, TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("leave none of its values, which reach from 0.0 to 3.0");
    }

    @Test
    void asksForMemoryBeforeItTakesIt() {
        Points cloud = Points.of(200, 10, new Random(1).doubles(2000).toArray());

        assertThatThrownBy(() -> cubes(1_000_000, 0.9, Convention.KEPLER).cover(cloud, TestRun.withMemory(1 << 20)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("of memory are needed for up to")
                .hasMessageContaining(
                        "use fewer axes, fewer intervals (a smaller 'resolution') or a smaller 'overlap'");
    }
}

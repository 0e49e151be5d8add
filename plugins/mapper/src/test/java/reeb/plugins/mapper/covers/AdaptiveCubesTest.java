package reeb.plugins.mapper.covers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static reeb.plugins.mapper.covers.Networks.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;
import reeb.plugins.mapper.FirstColumn;
import reeb.plugins.mapper.Gaps;
import reeb.plugins.mapper.graph.Duplicates;
import reeb.plugins.mapper.graph.Mapper;
import reeb.plugins.mapper.graph.Noise;
import reeb.plugins.mapper.graph.SmallPatches;
import reeb.plugins.mapper.measures.Topology;
import reeb.testkit.PartContract;
import reeb.testkit.TestRun;

final class AdaptiveCubesTest implements PartContract {
    @Override
    public AdaptiveCubes part() {
        return new AdaptiveCubes(List.of(5), List.of(0.3), 1000, 10, 6);
    }

    @Test
    void leavesCubesAsTheyAreWhereTheyAreSmallAndHoldOneGroup() {
        Points line = line(500);
        Cubes cubes = new Cubes(List.of(5), List.of(0.3), Convention.KEPLER, List.of());

        assertThat(part().cover(line, TestRun.serial())).isEqualTo(cubes.cover(line, TestRun.serial()));
    }

    @Test
    void separatesTwoGroupsThatLieFarApart() {
        Random random = new Random(5);
        double[] values = IntStream.range(0, 200)
                .mapToDouble(row -> random.nextGaussian() + (row < 80 ? 0 : 30))
                .toArray();

        List<Rows> patches = splitting(1).cover(points(values), TestRun.serial());

        assertThat(patches)
                .containsExactly(
                        Rows.first(80), Rows.of(IntStream.range(80, 200).toArray()));
    }

    @Test
    void findsTheAxisOnWhichTheGroupsLieApart() {
        Random random = new Random(6);
        double[] values = IntStream.range(0, 300)
                .boxed()
                .flatMapToDouble(row -> DoubleStream.of(
                        random.nextDouble(), (row % 3) * 1e-3 + random.nextGaussian() * 1e-5, random.nextGaussian()))
                .toArray();

        List<Rows> patches = splitting(1).cover(Points.of(300, 3, values), TestRun.serial());

        assertThat(patches)
                .hasSize(3)
                .allSatisfy(
                        patch -> assertThat(patch.stream().map(row -> row % 3).distinct())
                                .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 100, 1000, 20_000})
    void seesOneGroupInEvenSpreadsBellsAndWholeNumbers(int rows) {
        Random random = new Random(rows);
        double[] even = random.doubles(rows).sorted().toArray();
        double[] bell =
                DoubleStream.generate(random::nextGaussian).limit(rows).sorted().toArray();
        double[] whole = IntStream.range(0, rows)
                .mapToDouble(row -> Math.floor(row / 10.0))
                .toArray();

        for (double[] values : List.of(even, bell, whole)) {
            assertThat(TwoNormals.of(values, 1).gain()).isZero();
        }
    }

    @Test
    void splitsWhatIsTooLargeIntoHalvesThatShareRows() {
        List<Rows> patches =
                new AdaptiveCubes(List.of(1), List.of(0.3), 600, 10, 0).cover(line(1000), TestRun.serial());

        assertThat(patches)
                .containsExactly(
                        Rows.first(589), Rows.of(IntStream.range(411, 1000).toArray()));
    }

    @Test
    void keepsTheGraphOfALineInOnePiece() {
        Points line =
                points(IntStream.range(0, 2000).mapToDouble(row -> row * 0.5).toArray());
        Mapper mapper = new Mapper(
                new FirstColumn(),
                new AdaptiveCubes(List.of(2), List.of(0.2), 60, 5, 6),
                new Gaps(2),
                Noise.DROP,
                SmallPatches.CLUSTER,
                Duplicates.KEEP,
                1);
        TestRun run = TestRun.serial();

        MapperGraph graph = mapper.build(Dataset.of(line), run);

        assertThat(graph.nodes())
                .hasSizeGreaterThan(50)
                .allSatisfy(node -> assertThat(node.rows().size()).isLessThanOrEqualTo(60));
        Table topology = new Topology(2, Optional.empty()).evaluate(Networks.of(graph, line), run);
        assertThat(figure(topology, "components")).isEqualTo(1);
        assertThat(figure(topology, "betti 1")).isZero();
    }

    @Test
    void coversWhatPlainCubesCoverInPatchesThatAreSmallOrAllAlike() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int axes = 1 + random.nextInt(3);
            Points values = random(1 + random.nextInt(400), axes, random);
            int most = 2 + random.nextInt(30);
            double overlap = random.nextInt(4) * 0.2;
            List<Integer> resolution = List.of(1 + random.nextInt(3));
            Cubes plain = new Cubes(resolution, List.of(overlap), Convention.KEPLER, List.of());
            AdaptiveCubes cover = new AdaptiveCubes(resolution, List.of(overlap), most, 1, random.nextInt(4));

            List<Rows> patches = cover.cover(values, TestRun.serial());

            assertThat(rowsOf(patches)).as("seed %d", seed).isEqualTo(rowsOf(plain.cover(values, TestRun.serial())));
            assertThat(patches).as("seed %d", seed).doesNotHaveDuplicates().allSatisfy(patch -> {
                assertThat(patch.toArray()).isSorted().isNotEmpty();
                assertThat(patch.size() <= most || distinct(values, patch) == 1).isTrue();
            });
            assertThat(cover.cover(values, TestRun.parallel())).isEqualTo(patches);
        }
    }

    @Test
    void makesNoPartOfFewerThanTheLeastRows() {
        double[] values = IntStream.range(0, 300)
                .mapToDouble(row -> row < 4 ? 0 : 100 + row)
                .toArray();

        List<Rows> patches =
                new AdaptiveCubes(List.of(1), List.of(0.3), 40, 20, 6).cover(points(values), TestRun.serial());

        assertThat(patches).allSatisfy(patch -> assertThat(patch.size()).isBetween(20, 40));
    }

    @Test
    void keepsEqualValuesTogether() {
        double[] values =
                IntStream.range(0, 100).mapToDouble(row -> row < 90 ? 7 : row).toArray();
        AdaptiveCubes small = new AdaptiveCubes(List.of(1), List.of(0.3), 10, 1, 0);

        assertThat(small.cover(points(new double[50]), TestRun.serial())).containsExactly(Rows.first(50));
        assertThat(small.cover(points(values), TestRun.serial())).first().isEqualTo(Rows.first(90));
        assertThat(small.cover(points(0.0, -0.0, 0.0, -0.0), TestRun.serial())).containsExactly(Rows.first(4));
    }

    @Test
    void makesOnePatchOfOneRowAndNoneOfNone() {
        assertThat(part().cover(points(4), TestRun.serial())).containsExactly(Rows.of(0));
        assertThat(part().cover(points(), TestRun.serial())).isEmpty();
    }

    @Test
    void tellsHowManyPatchesThereAre() {
        TestRun run = TestRun.serial();

        part().cover(line(500), run);

        assertThat(run.figures()).containsEntry("patches", List.of(5.0));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new AdaptiveCubes(List.of(5), List.of(0.3), 10, 6, 6))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("minRows: must be at most half of 'maxRows', 5, but is 6");
        assertThatThrownBy(() -> new AdaptiveCubes(List.of(), List.of(0.3), 10, 1, 6))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("resolution: is empty");
        assertThatThrownBy(() -> part().cover(points(1, Double.NaN), TestRun.serial()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("lens: row 1 has the value NaN");
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> part().cover(line(500), TestRun.cancelledAfter(4)))
                .isInstanceOf(CancellationException.class);
    }

    private static int[] rowsOf(List<Rows> patches) {
        return patches.stream().flatMapToInt(Rows::stream).sorted().distinct().toArray();
    }

    private static AdaptiveCubes splitting(int resolution) {
        return new AdaptiveCubes(List.of(resolution), List.of(0.3), 1000, 10, 6);
    }

    private static Points line(int rows) {
        return points(IntStream.range(0, rows).mapToDouble(row -> row).toArray());
    }

    private static Points points(double... values) {
        return Points.of(values.length, 1, values);
    }

    /** Groups, spreads and equal values mixed. */
    private static Points random(int rows, int axes, Random random) {
        double[] values = new double[rows * axes];
        Arrays.setAll(values, i -> switch (random.nextInt(3)) {
            case 0 -> random.nextInt(4);
            case 1 -> random.nextDouble() * 5;
            default -> 10 + random.nextGaussian() * 0.1;
        });
        return Points.of(rows, axes, values);
    }

    private static long distinct(Points values, Rows patch) {
        return patch.stream()
                .mapToObj(row -> IntStream.range(0, values.columns())
                        .mapToObj(axis -> values.at(row, axis))
                        .toList())
                .distinct()
                .count();
    }

    @Test
    void asksForMemoryBeforeItTakesIt() {
        Points line = Points.of(20_000, 1, new Random(4).doubles(20_000).toArray());

        assertThatThrownBy(() -> part().cover(line, TestRun.withMemory(300_000)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("of memory are needed for");
    }
}

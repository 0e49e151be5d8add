package reeb.integration.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reeb.api.About;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Neighborhoods;
import reeb.api.data.Points;
import reeb.api.data.Table;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.problem.InputException;
import reeb.plugins.clusterers.Dbscan;
import reeb.plugins.mapper.covers.Convention;
import reeb.plugins.mapper.covers.Cubes;
import reeb.plugins.mapper.graph.Duplicates;
import reeb.plugins.mapper.graph.Mapper;
import reeb.plugins.mapper.graph.Noise;
import reeb.plugins.mapper.graph.SmallPatches;
import reeb.plugins.mapper.sweep.MapperSweep;
import reeb.plugins.metrics.Euclidean;
import reeb.testkit.TestRun;
import reeb.toolkit.topology.ExtendedPersistence;

/** A sweep gives for each setting what Mapper, its cubes and dbscan give. */
final class MapperSweepTest {
    private static final List<Integer> RESOLUTIONS = List.of(2, 5, 9);
    private static final List<Double> OVERLAPS = List.of(0.1, 0.45);
    private static final List<Double> EPS = List.of(0.5, 1.0, 1.6);

    /** Euclidean distances, of which there is no memory for those of all rows. */
    @Named("test/forgetful")
    @About("The Euclidean distance, of few rows only.")
    record Forgetful(@About("The most rows.") int most) implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            return new Euclidean().distance(a, b);
        }

        @Override
        public Neighborhoods within(Points points, double radius, Run run) {
            if (points.rows() > most) {
                throw new InputException("too many rows");
            }
            return new Euclidean().within(points, radius, run);
        }
    }

    private static MapperSweep sweep(Points lens, Metric metric, Convention convention) {
        return new MapperSweep(new GivenLens(lens), RESOLUTIONS, OVERLAPS, EPS, 3, metric, convention, 0.5);
    }

    /** Draws rows on a lattice, so that there are ties and duplicates. */
    private static Points lattice(int rows, int columns, int seed) {
        Random random = new Random(seed);
        return Points.of(
                rows,
                columns,
                DoubleStream.generate(() -> Math.rint(4 * random.nextGaussian()) / 4)
                        .limit((long) rows * columns)
                        .toArray());
    }

    private static Points axes(Points points, int count) {
        double[] values = IntStream.range(0, points.rows() * count)
                .mapToDouble(i -> points.at(i / count, i % count))
                .toArray();
        return Points.of(points.rows(), count, values);
    }

    /** Builds each graph by itself, in the order of a sweep. */
    private static List<MapperGraph> alone(Points points, Points lens, Convention convention) {
        return RESOLUTIONS.stream()
                .flatMap(resolution -> OVERLAPS.stream()
                        .flatMap(overlap ->
                                EPS.stream().map(eps -> alone(points, lens, resolution, overlap, eps, convention))))
                .toList();
    }

    private static MapperGraph alone(
            Points points, Points lens, int resolution, double overlap, double eps, Convention convention) {
        return new Mapper(
                        new GivenLens(lens),
                        new Cubes(List.of(resolution), List.of(overlap), convention, List.of()),
                        new Dbscan(Optional.of(eps), 3, new Euclidean()),
                        Noise.DROP,
                        SmallPatches.CLUSTER,
                        Duplicates.KEEP,
                        1)
                .build(Dataset.of(points), TestRun.parallel());
    }

    private static List<List<Integer>> edges(MapperGraph graph) {
        return IntStream.range(0, graph.edges())
                .mapToObj(edge -> List.of(graph.from(edge), graph.to(edge), graph.weight(edge)))
                .toList();
    }

    private static void assertEqual(List<MapperGraph> found, List<MapperGraph> wanted) {
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).nodes()).isEqualTo(wanted.get(i).nodes());
            assertThat(edges(found.get(i))).isEqualTo(edges(wanted.get(i)));
            assertThat(found.get(i).ledger()).isEqualTo(wanted.get(i).ledger());
        }
    }

    @ParameterizedTest
    @EnumSource(Convention.class)
    void buildsTheGraphsOfMapperInEveryConvention(Convention convention) {
        Points points = lattice(300, 3, 5);
        for (int count = 1; count <= 2; count++) {
            Points lens = axes(points, count);
            List<MapperGraph> graphs = sweep(lens, new Euclidean(), convention).graphs(points, TestRun.parallel());
            assertEqual(graphs, alone(points, lens, convention));
            assertThat(graphs).anyMatch(graph -> graph.edges() > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 70})
    void buildsTheGraphsOfMapperForAnyNumberOfRowsAndColumns(int columns) {
        for (int rows : new int[] {1, 2, 7, 60, 400}) {
            Points points = lattice(rows, columns, 31 * rows + columns);
            Points lens = axes(points, 1);
            assertEqual(
                    sweep(lens, new Euclidean(), Convention.KEPLER).graphs(points, TestRun.parallel()),
                    alone(points, lens, Convention.KEPLER));
        }
    }

    @Test
    void buildsTheGraphsOfMapperWhereFeaturesAreNoNumbers() {
        double[] values = IntStream.range(0, 200)
                .mapToDouble(i -> i % 17 == 3 ? Double.NaN : i % 5)
                .toArray();
        Points points = Points.of(100, 2, values);
        Points lens = Points.of(100, 1, IntStream.range(0, 100).asDoubleStream().toArray());
        assertEqual(
                sweep(lens, new Euclidean(), Convention.KEPLER).graphs(points, TestRun.serial()),
                alone(points, lens, Convention.KEPLER));
    }

    @Test
    void searchesPatchByPatchWhereNeighboursOfAllRowsDoNotGoIntoMemory() {
        Points points = lattice(300, 2, 9);
        TestRun run = TestRun.parallel();
        List<MapperGraph> graphs =
                sweep(axes(points, 1), new Forgetful(299), Convention.KEPLER).graphs(points, run);
        assertEqual(graphs, alone(points, axes(points, 1), Convention.KEPLER));
        assertThat(run.warnings()).hasSize(3).first().asString().contains("The rows within 0.5", "too many rows");
    }

    @Test
    void searchesPatchByPatchWhereTheyAreSmall() {
        Points points = lattice(300, 2, 9);
        Points lens = Points.of(300, 1, IntStream.range(0, 300).asDoubleStream().toArray());
        TestRun run = TestRun.parallel();
        List<MapperGraph> graphs = new MapperSweep(
                        new GivenLens(lens),
                        List.of(60),
                        List.of(0.4),
                        List.of(1.0),
                        3,
                        new Forgetful(50),
                        Convention.KEPLER,
                        0.5)
                .graphs(points, run);
        assertThat(run.warnings()).isEmpty();
        assertThat(graphs)
                .singleElement()
                .satisfies(graph -> assertThat(graph.nodes())
                        .isEqualTo(alone(points, lens, 60, 0.4, 1.0, Convention.KEPLER)
                                .nodes())
                        .isNotEmpty());
    }

    @Test
    void givesTheSameFiguresForAnyNumberOfThreadsAndMeasuresThemAsOthersDo() {
        Points points = lattice(400, 3, 2);
        Points lens = axes(points, 2);
        MapperSweep sweep = sweep(lens, new Euclidean(), Convention.KEPLER);
        Table table = sweep.evaluate(Dataset.of(points), TestRun.parallel());
        assertThat(texts(table)).isEqualTo(texts(sweep.evaluate(Dataset.of(points), TestRun.serial())));
        List<MapperGraph> graphs = alone(points, lens, Convention.KEPLER);
        for (int i = 0; i < graphs.size(); i++) {
            MapperGraph graph = graphs.get(i);
            Ledger ledger = graph.ledger();
            int components = Arrays.stream(graph.components()).max().orElse(-1) + 1;
            assertThat(at(table, "nodes", i)).isEqualTo(graph.nodes().size());
            assertThat(at(table, "edges", i)).isEqualTo(graph.edges());
            assertThat(at(table, "components", i)).isEqualTo(components);
            assertThat(at(table, "loops", i))
                    .isEqualTo(graph.edges() - graph.nodes().size() + components);
            assertThat(at(table, "rows in nodes", i)).isEqualTo(ledger.covered() / 400.0);
            assertThat(at(table, "lost as noise", i)).isEqualTo(ledger.count(Ledger.Fate.NOISE) / 400.0);
            assertThat(at(table, "largest node", i))
                    .isEqualTo(graph.nodes().stream()
                            .mapToInt(node -> node.size())
                            .max()
                            .orElse(0));
        }
        double[] first = lens.column(0);
        double range = Arrays.stream(first).max().orElseThrow()
                - Arrays.stream(first).min().orElseThrow();
        int middle = 6 + 1;
        double mean = IntStream.of(middle - 6, middle + 6, middle + 3, middle - 1, middle + 1)
                .mapToDouble(other -> distance(graphs.get(middle), graphs.get(other)) / range)
                .average()
                .orElseThrow();
        assertThat(at(table, "stability", middle))
                .isCloseTo(mean, within(1e-12))
                .isPositive();
    }

    private static double distance(MapperGraph one, MapperGraph other) {
        ExtendedPersistence ours = ExtendedPersistence.of(one, one.lensMeans(0), TestRun.serial());
        ExtendedPersistence theirs = ExtendedPersistence.of(other, other.lensMeans(0), TestRun.serial());
        return DoubleStream.of(
                        ours.ordinary().bottleneck(theirs.ordinary()),
                        ours.relative().bottleneck(theirs.relative()),
                        ours.components().bottleneck(theirs.components()),
                        ours.loops().bottleneck(theirs.loops()))
                .max()
                .orElseThrow();
    }

    private static double at(Table table, String column, int row) {
        return ((Column.Numbers) table.column(column).orElseThrow()).at(row);
    }

    private static List<String> texts(Table table) {
        return table.columns().stream()
                .flatMap(column -> IntStream.range(0, column.size()).mapToObj(column::text))
                .toList();
    }
}

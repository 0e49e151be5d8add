package reeb.integration.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Clusterer;
import reeb.api.Cover;
import reeb.api.Metric;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.plugins.clusterers.Dbscan;
import reeb.plugins.clusterers.FirstEmptyBin;
import reeb.plugins.clusterers.FirstHistogramGap;
import reeb.plugins.clusterers.FirstSimpleGap;
import reeb.plugins.clusterers.Linkage;
import reeb.plugins.clusterers.LinkageMethod;
import reeb.plugins.clusterers.OneCluster;
import reeb.plugins.clusterers.SingleLinkage;
import reeb.plugins.mapper.covers.Balls;
import reeb.plugins.mapper.covers.Convention;
import reeb.plugins.mapper.covers.Cubes;
import reeb.plugins.mapper.covers.Limits;
import reeb.plugins.mapper.covers.NearestRows;
import reeb.plugins.mapper.graph.Mapper;
import reeb.plugins.metrics.Euclidean;
import reeb.testkit.TestRun;
import tools.jackson.databind.JsonNode;

/** Holds Reeb against graphs that KeplerMapper, giotto-tda, tda-mapper, GUDHI and ReNom TDA made of the same values. */
final class MapperVectorsTest {
    private static final Metric METRIC = new Euclidean();

    /** Settings of the sweep in which small patches hold rows at exactly the radius. */
    private static final List<String> TIES = List.of("iris150-16-0.3", "iris150-20-0.5");

    static List<String> graphs() throws IOException {
        return VectorFiles.names();
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void buildsTheGraphOfTheToolNodeForNode(String name) throws IOException {
        JsonNode vector = VectorFiles.expected(name);
        Tool tool = Tool.of(vector.get("tool").asString());
        Points points = VectorFiles.points(vector.get("dataset").asString());
        Points lens = VectorFiles.points(vector.get("lens").asString());
        Mapper mapper = mapper(tool, lens, cover(vector.get("cover"), tool), clusterer(vector));

        MapperGraph graph =
                mapper.build(Dataset.of(tool.scalesColumns() ? scaled(points) : points), TestRun.parallel());

        CanonicalGraph expected = CanonicalGraph.of(vector);
        CanonicalGraph actual = CanonicalGraph.of(graph);
        assertThat(actual.nodes()).isEqualTo(expected.nodes());
        assertThat(actual.edges()).isEqualTo(expected.edges());
        assertThat(actual.lost()).isEqualTo(expected.lost());
    }

    static Stream<String> sweep() throws IOException {
        return VectorFiles.lines("expected/sweep.csv").stream().skip(1);
    }

    @ParameterizedTest
    @MethodSource("sweep")
    void countsAsKeplerMapperDoes(String line) throws IOException {
        String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
        boolean ties = TIES.contains(cells[0] + "-" + cells[3] + "-" + cells[4]);
        JsonNode settings = VectorFiles.parse(cells[2].replace("\"", "").replace('\'', '"'));
        Clusterer clusterer = clusterer(settings, ties ? new ExpandedEuclidean() : METRIC);
        Cubes cubes = new Cubes(
                List.of(Integer.valueOf(cells[3])),
                List.of(Double.valueOf(cells[4])),
                Tool.KEPLER.convention(),
                List.of());
        Points lens = VectorFiles.points("lens/" + cells[1] + ".csv");

        MapperGraph graph = mapper(Tool.KEPLER, lens, cubes, clusterer)
                .build(Dataset.of(VectorFiles.points("data/" + cells[0] + ".csv")), TestRun.serial());

        assertThat(counts(graph))
                .as("nodes, edges, components, loops, lost rows")
                .isEqualTo(Stream.of(5, 6, 7, 8, 10)
                        .map(cell -> Integer.valueOf(cells[cell]))
                        .toList());
    }

    private static List<Integer> counts(MapperGraph graph) {
        int nodes = graph.nodes().size();
        int components = Arrays.stream(graph.components()).max().orElse(-1) + 1;
        int lost = graph.ledger().rows() - graph.ledger().covered();
        return List.of(nodes, graph.edges(), components, graph.edges() - nodes + components, lost);
    }

    /** tda-mapper's covers miss patches that others have: those with an empty core, and those of rows covered before. */
    @ParameterizedTest
    @CsvSource({"kepler, 20, 18", "gudhi, 20, 18", "tdamapper-standard, 2, 0"})
    void missesThePatchesThatTdaMapperMisses(String name, int nodes, int edges) throws IOException {
        Tool tool = Tool.of(name);
        Cubes cubes = new Cubes(List.of(6), List.of(0.5), tool.convention(), List.of());
        Clusterer clusterer = new SingleLinkage(Optional.of(0.12), Optional.empty(), METRIC);

        MapperGraph graph = mapper(tool, VectorFiles.points("lens/two_circles400_l2.csv"), cubes, clusterer)
                .build(Dataset.of(VectorFiles.points("data/two_circles400.csv")), TestRun.serial());

        assertThat(graph.nodes()).hasSize(nodes);
        assertThat(graph.edges()).isEqualTo(edges);
    }

    @Test
    void hidesPatchesAsTheProximityCoverDoes() throws IOException {
        Points line = VectorFiles.points("data/line100.csv");

        assertThat(new Cubes(List.of(7), List.of(0.7), Convention.TDAMAPPER_PROXIMITY, List.of())
                        .cover(line, TestRun.serial()))
                .hasSize(4);
        assertThat(new Cubes(List.of(7), List.of(0.7), Convention.TDAMAPPER_STANDARD, List.of())
                        .cover(line, TestRun.serial()))
                .hasSize(7);
    }

    @Test
    void hasSeenAllFiles() throws IOException {
        assertThat(graphs()).hasSizeGreaterThan(100);
        assertThat(sweep()).hasSize(144);
    }

    private static Mapper mapper(Tool tool, Points lens, Cover cover, Clusterer clusterer) {
        return new Mapper(
                new GivenLens(lens), cover, clusterer, tool.noise(), tool.smallPatches(), tool.duplicates(), 1);
    }

    private static Cover cover(JsonNode cover, Tool tool) {
        if (cover.has("radius")) {
            return new Balls(cover.get("radius").doubleValue(), METRIC, Balls.Boundary.OPEN);
        }
        if (cover.has("k")) {
            return new NearestRows(cover.get("k").intValue(), METRIC);
        }
        JsonNode n = cover.get("n");
        List<Integer> resolution =
                n.isArray() ? n.valueStream().map(JsonNode::intValue).toList() : List.of(n.intValue());
        List<Limits> limits = cover.path("bounds")
                .valueStream()
                .map(pair -> new Limits(
                        Optional.of(pair.get(0).doubleValue()),
                        Optional.of(pair.get(1).doubleValue())))
                .toList();
        return new Cubes(resolution, List.of(cover.get("overlap").doubleValue()), tool.convention(), limits);
    }

    private static Clusterer clusterer(JsonNode vector) {
        Clusterer clusterer = clusterer(vector.get("clusterer"), METRIC);
        boolean borders = vector.get("id").asString().equals("b06-digits-ball8");
        return borders ? new ClusteringOfTdaMapper(clusterer, 132) : clusterer;
    }

    private static Clusterer clusterer(JsonNode clusterer, Metric metric) {
        String kind = clusterer.get("kind").asString();
        return switch (kind) {
            case "dbscan" ->
                new Dbscan(
                        Optional.of(clusterer.get("eps").doubleValue()),
                        clusterer.get("minSamples").intValue(),
                        metric);
            case "single" ->
                new SingleLinkage(Optional.of(clusterer.get("threshold").doubleValue()), Optional.empty(), metric);
            case "firstSimpleGap" ->
                new FirstSimpleGap(clusterer.get("relativeGap").doubleValue(), metric);
            case "firstHistogramGap" ->
                new FirstHistogramGap(clusterer.get("bins").intValue(), metric);
            case "singleFirstEmptyBin" ->
                new FirstEmptyBin(clusterer.get("bins").intValue(), metric);
            case "average10" ->
                new ClusteringOfTdaMapper(
                        new Linkage(LinkageMethod.WARD, Optional.empty(), Optional.of(10), metric), 11);
            case "trivial" -> new OneCluster();
            default -> throw new IllegalArgumentException("no clusterer is called " + kind);
        };
    }

    /** Scales each column to [0, 1]; a constant one to 0. */
    private static Points scaled(Points points) {
        double[] values = new double[points.rows() * points.columns()];
        for (int column = 0; column < points.columns(); column++) {
            double[] raw = points.column(column);
            double from = Arrays.stream(raw).min().orElseThrow();
            double range = Arrays.stream(raw).max().orElseThrow() - from;
            double scale = range == 0 ? 1 : 1 / range;
            for (int row = 0; row < points.rows(); row++) {
                values[row * points.columns() + column] = raw[row] * scale + (0 - from * scale);
            }
        }
        return Points.of(points.rows(), points.columns(), values);
    }
}

package reeb.integration.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reeb.api.Metric;
import reeb.api.data.Dataset;
import reeb.api.data.NeighborGraph;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.plugins.clusterers.SingleLinkage;
import reeb.plugins.mapper.covers.AutomaticCubes;
import reeb.plugins.mapper.covers.Cubes;
import reeb.plugins.mapper.graph.Duplicates;
import reeb.plugins.mapper.graph.Mapper;
import reeb.plugins.mapper.graph.Noise;
import reeb.plugins.mapper.graph.SmallPatches;
import reeb.plugins.metrics.Euclidean;
import reeb.testkit.TestRun;
import reeb.toolkit.measure.SubsampleScale;
import reeb.toolkit.topology.ExtendedPersistence;
import tools.jackson.databind.JsonNode;

/** Holds the automatic parameters of Mapper against those that GUDHI estimates from the same random parts. */
final class AutomaticVectorsTest {
    private static final Metric METRIC = new Euclidean();

    static Stream<JsonNode> vectors() throws IOException {
        return VectorFiles.parse(String.join("", VectorFiles.lines("autoparam.json")))
                .valueStream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void drawsAsMuchAndIsAsFarFromItAsGudhi(JsonNode vector) throws IOException {
        Points points = points(vector);
        NeighborGraph near = METRIC.nearest(points, 5, TestRun.serial());
        List<Double> expected = doubles(vector.get("hausdorff"));

        assertThat(new SubsampleScale(
                                5,
                                vector.get("beta").doubleValue(),
                                vector.get("C").doubleValue())
                        .size(points.rows()))
                .isEqualTo(vector.get("m").intValue());
        for (int i = 0; i < expected.size(); i++) {
            BitSet part = new BitSet();
            vector.get("subsamples").get(i).valueStream().forEach(row -> part.set(row.intValue()));
            assertThat(SubsampleScale.farthest(points, METRIC, near, part)).isCloseTo(expected.get(i), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void choosesTheIntervalsOfGudhi(JsonNode vector) throws IOException {
        assertThat(cubes(vector, 1.0 / 3).resolution())
                .containsExactly(vector.get("intervals_gain0.3333").intValue());
        assertThat(cubes(vector, 0.4).resolution())
                .containsExactly(vector.get("intervals_gain0.4000").intValue());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void buildsTheGraphOfGudhi(JsonNode vector) throws IOException {
        double scale = vector.get("delta").doubleValue();
        Mapper mapper = new Mapper(
                new GivenLens(lens(vector)),
                cubes(vector, 1.0 / 3),
                new SingleLinkage(Optional.of(scale), Optional.empty(), METRIC),
                Noise.DROP,
                SmallPatches.NODE,
                Duplicates.KEEP,
                1);

        MapperGraph graph = mapper.build(Dataset.of(points(vector)), TestRun.serial());

        JsonNode expected = vector.get("mapper");
        ExtendedPersistence persistence = ExtendedPersistence.of(graph, graph.lensMeans(0), TestRun.serial());
        assertThat(graph.nodes()).hasSize(expected.get("nodes").intValue());
        assertThat(graph.edges()).isEqualTo(expected.get("edges").intValue());
        assertThat(persistence.loops().pairs()).hasSize(expected.get("betti1").intValue());
        assertThat(persistence.relative().pairs())
                .hasSize(expected.get("extendedPersistence").get("relative").size());
    }

    private static Cubes cubes(JsonNode vector, double overlap) throws IOException {
        return new AutomaticCubes(overlap, 5, 0, 10, METRIC)
                .at(vector.get("delta").doubleValue(), points(vector), lens(vector), TestRun.parallel());
    }

    private static Points points(JsonNode vector) throws IOException {
        return VectorFiles.points("data/" + vector.get("dataset").asString() + ".csv");
    }

    private static Points lens(JsonNode vector) throws IOException {
        return VectorFiles.points("lens/" + vector.get("lens").asString() + ".csv");
    }

    private static List<Double> doubles(JsonNode numbers) {
        return numbers.valueStream().map(JsonNode::doubleValue).toList();
    }
}

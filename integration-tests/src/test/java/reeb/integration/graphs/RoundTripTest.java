package reeb.integration.graphs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reeb.api.Exporter;
import reeb.api.Layout;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Points;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.plugins.exports.Gexf;
import reeb.plugins.exports.GraphJson;
import reeb.plugins.exports.GraphMl;
import reeb.plugins.gephi.GephiProject;
import reeb.plugins.gephi.edited.EditedGraph;
import reeb.testkit.TestRun;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.Palette;

/** Graphs with names and values of every kind come back from files as they were, through Gephi's own code, too. */
final class RoundTripTest {
    private static final int GRAPHS = 20;
    private static final List<Double> SIZES = List.of(4.0, 40.0);

    /** Held, since loggers that nobody holds are forgotten with their levels. */
    private static final Logger ROOT = Logger.getLogger("");

    @TempDir
    private Path folder;

    @BeforeAll
    static void quieten() {
        ROOT.setLevel(Level.SEVERE);
    }

    /** Nodes on a line, none at the origin. */
    private record Line() implements Layout {
        @Override
        public Points place(MapperGraph graph, Run run) {
            int nodes = graph.nodes().size();
            return Points.of(
                    nodes,
                    2,
                    IntStream.range(0, 2 * nodes).mapToDouble(i -> 10 * i + 1).toArray());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gexf, false",
        "gexf, true",
        "draft, false",
        "draft, true",
        "graphml, false",
        "graphml, true",
        "gephi, false",
        "gephi, true"
    })
    void leavesEveryGraphAsItIs(String format, boolean throughGephi) throws IOException {
        for (int seed = 0; seed < GRAPHS; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            Network network = RandomNetworks.network(random);
            Exporter exporter = exporter(format, colour(network, random), random.nextBoolean());
            byte[] file = written(exporter, network);
            Path path = Files.write(
                    folder.resolve("file." + exporter.endings().getFirst()),
                    throughGephi
                            ? ThroughGephi.rewritten(file, exporter.endings().getFirst())
                            : file);
            TestRun run = TestRun.serial();

            MapperGraph edited = new EditedGraph(path.toString()).transform(network, List.of(path), run);

            assertThat(run.warnings()).as("seed " + seed).isEmpty();
            assertThat(json(new Network(edited, network.data(), network.title(), network.facts())))
                    .as("seed " + seed)
                    .isEqualTo(json(network));
        }
    }

    private static Colour colour(Network network, RandomGenerator random) {
        List<Column> columns = network.data().table().columns().stream()
                .filter(column ->
                        !column.name().equals("size") && !column.name().startsWith("lens "))
                .toList();
        return columns.isEmpty() || random.nextBoolean()
                ? Colour.AUTO
                : new Colour(
                        Optional.of(columns.get(random.nextInt(columns.size())).name()),
                        Colour.How.MODE,
                        Palette.AUTO,
                        Colour.Spread.EVEN);
    }

    private static Exporter exporter(String format, Colour colour, boolean members) {
        Optional<Layout> layout = Optional.of(new Line());
        return switch (format) {
            case "gexf" -> new Gexf(colour, Optional.empty(), layout, members, SIZES, Gexf.Version.CURRENT);
            case "draft" -> new Gexf(colour, Optional.empty(), layout, members, SIZES, Gexf.Version.DRAFT);
            case "graphml" -> new GraphMl(colour, Optional.empty(), layout, members, SIZES);
            default -> new GephiProject(colour, Optional.empty(), new Line(), SIZES, true);
        };
    }

    private static byte[] written(Exporter exporter, Network network) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        exporter.export(network, _ -> bytes, TestRun.serial());
        return bytes.toByteArray();
    }

    private static String json(Network network) throws IOException {
        Colour size = new Colour(Optional.of("size"), Colour.How.AUTO, Palette.AUTO, Colour.Spread.EVEN);
        return new String(
                written(
                        new GraphJson(size, Optional.empty(), Optional.empty(), true, GraphJson.EdgesName.EDGES),
                        network),
                StandardCharsets.UTF_8);
    }
}

package reeb.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.exporter.plugin.ExporterGEXF;
import org.gephi.io.exporter.plugin.ExporterGraphML;
import org.gephi.io.exporter.spi.CharacterExporter;
import org.gephi.io.exporter.spi.GraphExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.plugin.file.ImporterGEXF;
import org.gephi.io.importer.plugin.file.ImporterGraphML;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openide.util.Lookup;
import reeb.api.Exporter;
import reeb.api.Layout;
import reeb.api.Run;
import reeb.api.data.Column;
import reeb.api.data.Dataset;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.data.Table;
import reeb.api.graph.Colour;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;
import reeb.api.graph.Palette;
import reeb.plugins.exports.Gexf;
import reeb.plugins.exports.GraphJson;
import reeb.plugins.exports.GraphMl;
import reeb.plugins.gephi.EditedGraph;
import reeb.plugins.gephi.GephiProject;
import reeb.testkit.TestRun;

/** Graphs with names and values of every kind come back from files as they were, through Gephi's own code, too. */
final class RoundTripTest {
    private static final int GRAPHS = 20;
    private static final List<Double> SIZES = List.of(4.0, 40.0);

    /** Names that formats and programs give a meaning, and such as they can't hold. */
    private static final List<String> NAMES = List.of(
            "size",
            "Size",
            "label",
            "Label",
            "rows",
            "members",
            "node",
            "id",
            "Id",
            "weight",
            "r",
            "X",
            "z",
            "a0",
            "a1",
            "a7",
            "timeset",
            "interval",
            "patch",
            "lens 1",
            "kind mode",
            "a b",
            "a_b",
            "a-b",
            "a_b_2",
            "\u0001",
            "\u0002",
            "&<>\"'",
            "\u540d\u524d",
            "\uD83D\uDE00",
            "x<5",
            "rows_2",
            "colour",
            "fixed",
            "1st",
            " pad ");

    private static final List<String> VALUES = List.of(
            "",
            "a",
            "b",
            "7",
            "07",
            "1.50",
            "true",
            "a,b;c\td",
            "q\"uote's",
            "<&>]]>",
            "line\nbreak",
            "  pad  ",
            "ctl\u0001\u001f",
            "\u202ertl",
            "\u4e2d\u6587",
            "\uD83D\uDE00",
            "[x]",
            "a|b",
            "NaN",
            "null",
            "0x1F",
            "nul\u0000l",
            "\uFFFE",
            "\u2028sep",
            "=1+1",
            "12",
            "-1");

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
            Network network = network(random);
            Exporter exporter = exporter(format, colour(network, random), random.nextBoolean());
            byte[] file = written(exporter, network);
            Path path = Files.write(
                    folder.resolve("file." + exporter.endings().getFirst()),
                    throughGephi ? throughGephi(file, exporter.endings().getFirst()) : file);
            TestRun run = TestRun.serial();

            MapperGraph edited = new EditedGraph(path.toString()).transform(network, List.of(path), run);

            assertThat(run.warnings()).as("seed " + seed).isEmpty();
            assertThat(json(new Network(edited, network.data(), network.title(), network.facts())))
                    .as("seed " + seed)
                    .isEqualTo(json(network));
        }
    }

    private static Network network(RandomGenerator random) {
        int rows = 3 + random.nextInt(30);
        Table columns = table(rows, random.nextInt(5), random);
        List<Node> nodes = new ArrayList<>();
        for (int begin = 0; begin < rows; begin += 1 + random.nextInt(4)) {
            int[] members = IntStream.range(begin, Math.min(rows, begin + 1 + random.nextInt(5)))
                    .toArray();
            nodes.add(new Node(Rows.of(members), nodes.size(), random.nextInt(2)));
        }
        List<Integer> edges = new ArrayList<>();
        for (int a = 0; a < nodes.size(); a++) {
            for (int b = a + 1; b < nodes.size(); b++) {
                int shared = nodes.get(a).rows().shared(nodes.get(b).rows());
                if (shared > 0) {
                    edges.addAll(List.of(a, b, shared));
                }
            }
        }
        Points lens = Points.of(rows, 1, random.doubles(rows).toArray());
        List<Ledger.Fate> fates = new ArrayList<>(Collections.nCopies(rows, Ledger.Fate.NOISE));
        nodes.forEach(node -> node.rows().stream().forEach(row -> fates.set(row, Ledger.Fate.KEPT)));
        MapperGraph graph =
                MapperGraph.of(nodes, edges.stream().mapToInt(Integer::intValue).toArray(), lens, Ledger.of(fates));
        Table own = table(nodes.size(), random.nextInt(6), random);
        return new Network(
                graph.with(random.nextInt(3) == 0 ? named(own, nodes.size(), random) : own),
                new Dataset(Points.of(rows, 1, new float[rows]), columns, Optional.empty()),
                "Round trip",
                Map.of());
    }

    private static Table table(int rows, int columns, RandomGenerator random) {
        List<String> names = new ArrayList<>(NAMES);
        List<Column> list = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            String name = names.remove(random.nextInt(names.size()));
            list.add(
                    switch (random.nextInt(3)) {
                        case 0 -> Column.Categories.of(name, texts(rows, random));
                        case 1 -> new Column.Texts(name, texts(rows, random));
                        default ->
                            new Column.Numbers(
                                    name,
                                    IntStream.range(0, rows)
                                            .mapToDouble(_ -> switch (random.nextInt(4)) {
                                                case 0 -> Double.NaN;
                                                case 1 -> random.nextInt(3);
                                                default ->
                                                    random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20));
                                            })
                                            .toArray());
                    });
        }
        return new Table(list);
    }

    private static Table named(Table table, int rows, RandomGenerator random) {
        List<Column> columns = new ArrayList<>(List.of(new Column.Texts("name", texts(rows, random))));
        columns.addAll(table.columns());
        return new Table(columns);
    }

    private static List<String> texts(int rows, RandomGenerator random) {
        int kinds = 1 + random.nextInt(VALUES.size());
        return IntStream.range(0, rows)
                .mapToObj(_ -> VALUES.get((int) (random.nextInt(kinds) * 7L % VALUES.size())))
                .toList();
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
            case "gexf" -> new Gexf(colour, layout, members, SIZES, Gexf.Version.CURRENT);
            case "draft" -> new Gexf(colour, layout, members, SIZES, Gexf.Version.DRAFT);
            case "graphml" -> new GraphMl(colour, layout, members, SIZES);
            default -> new GephiProject(colour, new Line(), SIZES, true);
        };
    }

    private static byte[] written(Exporter exporter, Network network) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        exporter.export(network, _ -> bytes, TestRun.serial());
        return bytes.toByteArray();
    }

    private static String json(Network network) throws IOException {
        Colour size = new Colour(Optional.of("size"), Colour.How.AUTO, Palette.AUTO, Colour.Spread.EVEN);
        return new String(written(new GraphJson(size, Optional.empty(), true), network), StandardCharsets.UTF_8);
    }

    /** Lets Gephi read the file and write it again. */
    private static byte[] throughGephi(byte[] file, String ending) throws IOException {
        if (ending.equals("gephi")) {
            return packedAnew(file);
        }
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(
                new StringReader(new String(file, StandardCharsets.UTF_8)),
                ending.equals("gexf") ? new ImporterGEXF() : new ImporterGraphML());
        container.getLoader().setAutoScale(false);
        imports.process(container, new DefaultProcessor(), workspace);
        GraphExporter exporter = ending.equals("gexf") ? new ExporterGEXF() : new ExporterGraphML();
        exporter.setWorkspace(workspace);
        StringWriter text = new StringWriter();
        ((CharacterExporter) exporter).setWriter(text);
        exporter.execute();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packedAnew(byte[] project) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(project));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().endsWith("_graphstore_bytes")) {
                    GraphModel model = GraphModel.Serialization.read(new DataInputStream(in));
                    DataOutputStream data = new DataOutputStream(out);
                    GraphModel.Serialization.write(data, model);
                    data.flush();
                } else {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}

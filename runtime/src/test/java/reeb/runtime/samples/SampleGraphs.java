package reeb.runtime.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import reeb.api.About;
import reeb.api.Clusterer;
import reeb.api.Cover;
import reeb.api.Default;
import reeb.api.Exporter;
import reeb.api.GraphBuilder;
import reeb.api.Layout;
import reeb.api.Lens;
import reeb.api.Metric;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Dataset;
import reeb.api.data.Labels;
import reeb.api.data.Points;
import reeb.api.data.Rows;
import reeb.api.graph.Ledger;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;
import reeb.api.graph.Node;

/** Parts that make, place and write graphs. */
public final class SampleGraphs {
    private SampleGraphs() {}

    @Named("taxi")
    @About("Adds differences.")
    public record Taxi() implements Metric {
        @Override
        public double distance(double[] a, double[] b) {
            return IntStream.range(0, a.length)
                    .mapToDouble(axis -> Math.abs(a[axis] - b[axis]))
                    .sum();
        }
    }

    @Named("halves")
    @About("Two patches that share some rows.")
    public record Halves(
            @About("How many they share.") @Default("1") @Range(min = 0)
            int shared) implements Cover {
        @Override
        public List<Rows> cover(Points values, Run run) {
            int middle = values.rows() / 2;
            return List.of(
                    Rows.of(IntStream.range(0, middle).toArray()),
                    Rows.of(IntStream.range(Math.max(0, middle - shared), values.rows())
                            .toArray()));
        }
    }

    @Named("gaps")
    @About("Begins a cluster where the next row is far.")
    public record Gaps(
            @About("How far.") @Default("2") @Range(min = 0, aboveMin = true)
            double gap) implements Clusterer {
        @Override
        public Labels cluster(Points points, Run run) {
            int[] labels = new int[points.rows()];
            for (int row = 1; row < labels.length; row++) {
                boolean far = Math.abs(points.at(row, 0) - points.at(row - 1, 0)) > gap;
                labels[row] = labels[row - 1] + (far ? 1 : 0);
            }
            return Labels.of(labels);
        }
    }

    @Named("chart")
    @About("A path of clusters.")
    public record Chart(
            @About("Lens.") @Default("axis") Lens lens,
            @About("Cover.") @Default("halves") Cover cover,
            @About("Clusterer.") @Default("gaps") Clusterer clusterer)
            implements GraphBuilder {
        @Override
        public MapperGraph build(Dataset data, Run run) {
            Points points = data.points();
            Points values = lens.view(Dataset.of(points), run.in("lens"));
            List<Rows> patches = cover.cover(values, run.in("cover"));
            List<List<Node>> nodes =
                    run.collect(patches.size(), patch -> nodes(points, patches.get(patch), patch, run));
            List<Node> all = nodes.stream().flatMap(List::stream).toList();
            List<Integer> edges = new ArrayList<>();
            for (int node = 1; node < all.size(); node++) {
                Collections.addAll(edges, node - 1, node, 1);
            }
            return MapperGraph.of(
                    all,
                    edges.stream().mapToInt(Integer::intValue).toArray(),
                    values,
                    Ledger.of(Collections.nCopies(points.rows(), Ledger.Fate.KEPT)));
        }

        private List<Node> nodes(Points points, Rows rows, int patch, Run run) {
            Labels labels = clusterer.cluster(points.select(rows), run.in("patch " + patch));
            return IntStream.range(0, labels.clusters())
                    .mapToObj(cluster ->
                            new Node(rows.pick(labels.members().get(cluster).toArray()), patch, cluster))
                    .toList();
        }
    }

    @Named("row")
    @About("Places nodes in a row, roughly.")
    public record Row(
            @About("How far from it at most.") @Default("1") @Range(min = 0, aboveMin = true)
            double off) implements Layout {
        @Override
        public Points place(MapperGraph graph, Run run) {
            try (Progress progress = run.progress("placing", 1)) {
                progress.advance(1);
            }
            run.figure("off", off);
            double[] places = run.random("places")
                    .doubles(2L * graph.nodes().size(), 0, off)
                    .toArray();
            return Points.of(graph.nodes().size(), 2, places);
        }
    }

    @Named("turned")
    @About("Turns another layout upside down.")
    public record Turned(@About("Layout.") @Default("row") Layout layout) implements Layout {
        @Override
        public Points place(MapperGraph graph, Run run) {
            Points before = run.in("layout").positions(layout, graph);
            double[] places = IntStream.range(0, 2 * before.rows())
                    .mapToDouble(i -> -before.at(i / 2, i % 2))
                    .toArray();
            return Points.of(before.rows(), 2, places);
        }
    }

    @Named("listing")
    @About("Writes all there is to know as text.")
    public record Listing(@About("Layout.") @Default("row") Layout layout) implements Exporter {
        @Override
        public List<String> endings() {
            return List.of("txt");
        }

        @Override
        public void export(Network network, Output output, Run run) throws IOException {
            StringBuilder text = new StringBuilder(network.title()).append('\n');
            network.told()
                    .forEach((name, fact) ->
                            text.append(name).append(": ").append(fact).append('\n'));
            Points places = run.in("layout").positions(layout, network.graph());
            for (int node = 0; node < network.graph().nodes().size(); node++) {
                text.append(network.graph().nodes().get(node).rows()).append(" at ");
                text.append(places.at(node, 0))
                        .append(", ")
                        .append(places.at(node, 1))
                        .append('\n');
            }
            network.data()
                    .table()
                    .columns()
                    .forEach(column -> text.append(column.name()).append('\n'));
            try (OutputStream file = output.open("txt")) {
                file.write(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}

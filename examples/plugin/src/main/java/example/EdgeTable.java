package example;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Exporter;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.graph.MapperGraph;
import reeb.api.graph.Network;

/** A table of the edges of a graph, with how much of either node they share. */
@Named("example/edge-table")
@About("Writes a line for each edge: its nodes, the rows they share, and which share of the smaller node these are.")
public record EdgeTable(
        @About("Edges whose nodes share a smaller part of the smaller node are left out.")
        @Default("0")
        @Range(min = 0, max = 1)
        double least) implements Exporter {
    @Override
    public List<String> endings() {
        return List.of("csv");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        MapperGraph graph = network.graph();
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(output.open("csv"), StandardCharsets.UTF_8));
                Progress progress = run.progress("edges", graph.edges())) {
            out.write("from,to,rows,share\n");
            for (int edge = 0; edge < graph.edges(); edge++) {
                double share = share(graph, edge);
                if (share >= least) {
                    // Numbers are written alike in every language.
                    out.write(String.format(
                            Locale.ROOT, "%d,%d,%d,%.4f\n", graph.from(edge), graph.to(edge), graph.weight(edge), share));
                }
                progress.advance(1);
            }
        }
    }

    private static double share(MapperGraph graph, int edge) {
        int smaller = Math.min(size(graph, graph.from(edge)), size(graph, graph.to(edge)));
        return smaller == 0 ? 0 : (double) graph.weight(edge) / smaller;
    }

    private static int size(MapperGraph graph, int node) {
        return graph.nodes().get(node).rows().size();
    }
}

package {{package}};

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

@Named("{{name}}")
@About("A line for each edge: its two nodes and how many rows they share.")
public record {{Class}}(@About("Edges of fewer rows are left out.") @Default("2") @Range(min = 1) int weight) implements {{Kind}} {
    @Override
    public List<String> endings() {
        return List.of("txt");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(output.open("txt"), StandardCharsets.UTF_8))) {
            MapperGraph graph = network.graph();
            // Progress is also where a run that is cancelled stops.
            try (Progress progress = run.progress("edges", graph.edges())) {
                for (int edge = 0; edge < graph.edges(); edge++) {
                    if (graph.weight(edge) >= weight) {
                        out.write(graph.from(edge) + " " + graph.to(edge) + " " + graph.weight(edge) + "\n");
                    }
                    progress.advance(1);
                }
            }
        }
    }
}

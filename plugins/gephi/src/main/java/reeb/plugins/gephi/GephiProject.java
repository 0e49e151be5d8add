package reeb.plugins.gephi;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Exporter;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Progress;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.ColumnNames;
import reeb.api.graph.Network;
import reeb.toolkit.colour.Appearance;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.NodeLabels;
import reeb.toolkit.nodes.Diameters;

/**
 * A project of Gephi 0.10: the graph laid out, coloured, with typed columns and settings of the preview.
 *
 * <p>Positions too close for the sizes of the nodes are stretched. Holds the whole graph in memory, some 300 bytes a node
 * and edge and 30 a value.
 */
@Named("gephi")
@About("Writes a project that Gephi opens laid out and coloured, with all columns and settings for its preview.")
public record GephiProject(
        @About("What the colours of the nodes show.") @Default("{}")
        Colour colour,

        @About(NodeLabels.ABOUT) @ColumnNames(nodes = true) Optional<String> label,

        @About("Where the nodes lie.") @Default("force-atlas-2")
        Layout layout,

        @About("The smallest and the largest diameter of a node; areas go with the number of rows.")
        @Default("[4, 40]")
        @Range(min = 0, aboveMin = true)
        List<Double> sizes,

        @About("Whether the preview shows labels.") @Default("true")
        boolean labels)
        implements Exporter {
    /** Checks the sizes. */
    public GephiProject {
        sizes = Diameters.checked(sizes);
    }

    @Override
    public List<String> endings() {
        return List.of("gephi");
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        Appearance appearance = Appearance.of(network, colour, label, Optional.of(layout), run);
        try (OutputStream file = new BufferedOutputStream(output.open("gephi"));
                Progress progress = run.progress("writing the project", 2)) {
            PrivateWorkspace.use(network.title(), network.description(), workspace -> {
                new DrawnGraph(network, appearance, sizes).into(workspace.graph());
                PreviewSettings.apply(workspace.workspace(), network.graph(), labels);
                progress.advance(1);
                ProjectFile.write(workspace, file);
                progress.advance(1);
            });
        }
    }
}

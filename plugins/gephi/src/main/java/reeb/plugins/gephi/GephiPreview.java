package reeb.plugins.gephi;

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
import reeb.api.problem.InputException;
import reeb.toolkit.colour.Appearance;
import reeb.toolkit.colour.Colour;
import reeb.toolkit.colour.NodeLabels;
import reeb.toolkit.nodes.Diameters;

/**
 * Pictures by Gephi's preview, as Gephi itself exports them.
 *
 * <p>Letters are those of the machine's fonts, so files are the same bytes on one machine, not on all; {@code graph-figure}
 * brings its own.
 */
@Named("gephi-preview")
@About("Draws a graph as Gephi's preview does, as PDF, SVG and PNG; letters come from the fonts of the machine.")
public record GephiPreview(
        @About("The files to write.") @Default("[\"pdf\", \"svg\", \"png\"]")
        List<PreviewFormat> formats,

        @About("Where the nodes lie.") @Default("force-atlas-2")
        Layout layout,

        @About("What the colours of the nodes show.") @Default("{}")
        Colour colour,

        @About(NodeLabels.ABOUT) @ColumnNames(nodes = true) Optional<String> label,

        @About("The smallest and the largest diameter of a node; areas go with the number of rows.")
        @Default("[4, 40]")
        @Range(min = 0, aboveMin = true)
        List<Double> sizes,

        @About("Whether nodes have labels.") @Default("false")
        boolean labels,

        @About("Width of the PNG in pixels.") @Default("1600") @Range(min = 320, max = 10_000)
        int width,

        @About("Height of the PNG in pixels.") @Default("1200") @Range(min = 240, max = 10_000)
        int height)
        implements Exporter {
    /** Checks formats and sizes. */
    public GephiPreview {
        formats = List.copyOf(formats);
        if (formats.isEmpty() || formats.stream().distinct().count() < formats.size()) {
            throw new InputException("formats: must be some of pdf, svg and png, each once, but is "
                    + formats.stream().map(PreviewFormat::ending).toList());
        }
        sizes = Diameters.checked(sizes);
    }

    @Override
    public List<String> endings() {
        return formats.stream().map(PreviewFormat::ending).toList();
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        run.reserve(4L * width * height, "the pixels of a picture of " + width + " x " + height + "; take fewer");
        DrawnGraph drawn =
                new DrawnGraph(network, Appearance.of(network, colour, label, Optional.of(layout), run), sizes);
        PrivateWorkspace.use(network.title(), network.description(), workspace -> {
            drawn.into(workspace.graph());
            PreviewSettings.apply(workspace.workspace(), network.graph(), labels);
            for (PreviewFormat format : formats) {
                drawn.label(workspace.graph(), format::label);
                try (OutputStream file = output.open(format.ending());
                        Progress progress = run.progress("drawing the " + format.ending(), items(network))) {
                    file.write(PreviewPicture.draw(format, workspace.workspace(), width, height, progress));
                }
            }
        });
    }

    private static long items(Network network) {
        return 2L * network.graph().nodes().size() + network.graph().edges();
    }
}

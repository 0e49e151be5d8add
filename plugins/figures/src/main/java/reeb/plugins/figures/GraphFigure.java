package reeb.plugins.figures;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reeb.api.About;
import reeb.api.Default;
import reeb.api.Exporter;
import reeb.api.Layout;
import reeb.api.Named;
import reeb.api.Output;
import reeb.api.Range;
import reeb.api.Run;
import reeb.api.data.Points;
import reeb.api.graph.Colour;
import reeb.api.graph.Network;
import reeb.api.graph.Painting;

/**
 * A picture of a graph: title, nodes and edges, what colours and sizes mean, and how many rows are not in it.
 *
 * <p>Every format is drawn from one list of shapes. Text and margins grow with the picture.
 */
@Named("graph-figure")
@About("Draws a graph as PNG and SVG, with title, legend, and a caption that tells which rows are not in it.")
public record GraphFigure(
        @About("The files to write.") @Default("[\"png\", \"svg\"]")
        List<Format> formats,

        @About("Where the nodes lie.") @Default("force") Layout layout,

        @About("What the colours of the nodes show.") @Default("{}")
        Colour colour,

        @About("Width in pixels.") @Default("1600") @Range(min = 320, max = 10_000)
        int width,

        @About("Height in pixels.") @Default("1200") @Range(min = 240, max = 10_000)
        int height,

        @About("The title; default: what the graph shows.") Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Exporter {
    private static final double MARGIN = 48;

    /** Checks the formats and the size. */
    public GraphFigure {
        formats = Format.checked(formats);
        Sheet.check(width, height);
    }

    @Override
    public List<String> endings() {
        return formats.stream().map(Format::ending).toList();
    }

    @Override
    public void export(Network network, Output output, Run run) throws IOException {
        Format.writeAll(formats, draw(network, run), output, run);
    }

    /** Draws onto one sheet: title above, caption below, legend to the right, the graph in what is left. */
    Drawing draw(Network network, Run run) {
        Points positions = layout.place(network.graph(), run.in("layout"));
        Painting painting = colour.paint(network);
        Sheet sheet = new Sheet(width, height, theme);
        Area page = new Area(0, 0, width, height).inset(sheet.scaled(MARGIN));
        String heading = title.orElse(network.title());
        double top = sheet.heading(heading, page);
        Caption caption = Caption.of(network, sheet, page.width());
        caption.draw(page);
        Area middle =
                new Area(page.left(), top, page.width(), page.bottom() - caption.height() - sheet.scaled(24) - top);
        content(network, painting, positions, middle, sheet);
        return sheet.drawing(heading, Caption.description(network));
    }

    private static void content(Network network, Painting painting, Points positions, Area area, Sheet sheet) {
        if (network.graph().nodes().isEmpty()) {
            double size = sheet.scaled(24);
            String text = "The graph has no nodes.";
            double left = area.left() + (area.width() - Typeface.sans().width(text, size)) / 2;
            sheet.words(
                    left, area.top() + area.height() / 2, size, sheet.theme().faintInk(), text);
            return;
        }
        Legend legend = new Legend(sheet);
        double beside = legend.width(painting);
        Area graph = new Area(area.left(), area.top(), area.width() - beside - sheet.scaled(40), area.height());
        // Nodes take some of the room between them, and how much depends on how far apart they come to lie.
        Area inner = graph.inset(sheet.scaled(Radii.MOST) + 2);
        double edgeLength =
                GraphMarks.fit(network.graph(), positions, inner, sheet).edgeLength();
        Radii radii = Radii.of(network.graph(), edgeLength, inner, sheet);
        GraphMarks marks = GraphMarks.fit(network.graph(), positions, graph.inset(radii.largest() + 2), sheet);
        marks.edges(sheet);
        marks.nodes(painting, radii, sheet);
        legend.draw(painting, radii, new Area(area.right() - beside, area.top(), beside, area.height()));
    }
}

package reeb.plugins.figures.graph;

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
import reeb.api.graph.Network;
import reeb.plugins.figures.canvas.Format;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Drawing;
import reeb.plugins.figures.drawing.Page;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Theme;
import reeb.plugins.figures.drawing.Typeface;
import reeb.toolkit.colour.Colour;

/**
 * A picture of a graph: title, nodes and edges, what colours and sizes mean, and how many rows are not in it.
 *
 * <p>Every format is drawn from one list of shapes. Text and margins grow with the picture.
 */
@Named("graph-figure")
@About("Draws a graph as PNG, SVG and PDF, with title, legend, and a caption that tells which rows are not in it.")
public record GraphFigure(
        @About("The files to write.") @Default("[\"png\", \"svg\"]")
        List<Format> formats,

        @About("Where the nodes lie.") @Default("force") Layout layout,

        @About("What is drawn for a node.") @Default("disc") NodeStyle nodes,

        @About(
                "Write the number of each node, by which exports and queries know it too, onto it or beside it. Names that nodes"
                        + " were given, as in an edited graph, are written without being asked for, in place of the number.")
        @Default("false")
        boolean numbers,

        @About("What the colours of the nodes show.") @Default("{}")
        Colour colour,

        @About(
                "Width of the edge that shares the most rows, in pixels of a picture 1600 wide, others by the root of theirs;"
                        + " default: narrower the more edges there are.")
        @Range(min = 0.2, max = 60)
        Optional<Double> edgeWidth,

        @About("Size and resolution.") @Default("{}") Page page,

        @About("The title; default: what the graph shows.") Optional<String> title,

        @About("Colours of paper and ink.") @Default("light")
        Theme theme)
        implements Exporter {
    private static final double MARGIN = 48;

    /** Checks the formats. */
    public GraphFigure {
        formats = Format.checked(formats);
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
        Points positions = run.in("layout").positions(layout, network.graph());
        NodeShape shape = nodes.shape(network, colour, run);
        shape.painting().warned(run);
        Sheet sheet = new Sheet(page, theme);
        Area paper = new Area(0, 0, sheet.width(), sheet.height()).inset(sheet.scaled(MARGIN));
        String heading = title.orElse(network.title());
        double top = sheet.heading(heading, paper);
        Caption caption = Caption.of(network, sheet, paper.width());
        caption.draw(paper);
        double height = paper.bottom() - caption.height() - sheet.scaled(24) - top;
        content(network, shape, positions, new Area(paper.left(), top, paper.width(), height), sheet, run);
        return sheet.drawing(heading, Caption.description(network));
    }

    private void content(Network network, NodeShape shape, Points positions, Area area, Sheet sheet, Run run) {
        if (network.graph().nodes().isEmpty()) {
            nothing(area, sheet);
            return;
        }
        NodeLegend legend = new NodeLegend(sheet);
        double beside = legend.width(shape.painting());
        Area graph = new Area(area.left(), area.top(), area.width() - beside - sheet.scaled(40), area.height());
        Radii radii = radii(network, shape, positions, graph, sheet);
        Area middles = graph.inset(radii.largest() + 2);
        GraphMarks marks = GraphMarks.fit(network.graph(), positions, middles, shape.growth(), sheet);
        marks.edges(edgeWidth, sheet);
        marks.nodes(shape, radii, sheet, run);
        marks.labels(numbers, shape, radii, graph, sheet);
        legend.draw(shape, radii, new Area(area.right() - beside, area.top(), beside, area.height()));
    }

    /** Nodes take some of the room between them, and how much depends on how far apart they come to lie. */
    private static Radii radii(Network network, NodeShape shape, Points positions, Area area, Sheet sheet) {
        Area inner = area.inset(sheet.scaled(Radii.MOST) + 2);
        double edgeLength = GraphMarks.fit(network.graph(), positions, inner, shape.growth(), sheet)
                .edgeLength();
        return Radii.of(network.graph(), edgeLength, inner, shape.growth(), sheet);
    }

    private static void nothing(Area area, Sheet sheet) {
        double size = sheet.scaled(24);
        String text = "The graph has no nodes.";
        double left = area.left() + (area.width() - Typeface.sans().width(text, size)) / 2;
        sheet.words(left, area.top() + area.height() / 2, size, sheet.theme().faintInk(), text);
    }
}

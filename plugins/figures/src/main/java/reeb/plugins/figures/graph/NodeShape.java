package reeb.plugins.figures.graph;

import java.util.Optional;
import reeb.api.graph.MapperGraph;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.toolkit.colour.NodeLabels;
import reeb.toolkit.colour.Painting;

/** How nodes are drawn: each about its place, on as much paper as a disc of its radius. */
interface NodeShape {
    /** Draws a node; lengths are in pixels. */
    void draw(int node, double x, double y, double radius, Sheet sheet);

    /** Tells what the colours mean. */
    Painting painting();

    /** Gives the one colour of a node, on which its number can be read; none where it has several. */
    default Optional<Integer> ground(int node) {
        return Optional.empty();
    }

    /** How much larger than discs nodes must be to be read. */
    default double growth() {
        return 1;
    }

    /** Draws how large nodes of some number of rows are, for the legend. */
    default void key(double x, double y, double radius, Sheet sheet) {
        sheet.add(new Mark.Disc(
                x, y, radius, sheet.theme().faintInk(), sheet.theme().rim(), ""));
    }

    /** Says what a node is: its number and name, how many rows it has, and its value, if it has one. */
    static String note(int number, MapperGraph graph, Painting painting) {
        String value = painting.values().get(number);
        boolean told = value.isEmpty() || painting.title().equals("rows in the node");
        return head(number, graph) + (told ? "" : ", " + painting.title() + " " + value);
    }

    /** Says which node it is, and how many rows it has. */
    static String head(int number, MapperGraph graph) {
        int rows = graph.nodes().get(number).size();
        String name =
                NodeLabels.given(graph, number).map(given -> " (" + given + ")").orElse("");
        return "node " + number + name + ": " + rows + (rows == 1 ? " row" : " rows");
    }
}

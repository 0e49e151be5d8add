package reeb.plugins.figures.graph;

import java.util.Optional;
import reeb.api.graph.MapperGraph;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.toolkit.colour.Painting;

/**
 * Nodes as discs.
 *
 * @param graph whose nodes they are
 * @param painting their colours
 */
record Discs(MapperGraph graph, Painting painting) implements NodeShape {
    @Override
    public void draw(int node, double x, double y, double radius, Sheet sheet) {
        String note = NodeShape.note(node, graph, painting);
        sheet.add(new Mark.Disc(
                x, y, radius, painting.colours().get(node), sheet.theme().rim(), note));
    }

    @Override
    public Optional<Integer> ground(int node) {
        return Optional.of(painting.colours().get(node));
    }
}

package reeb.plugins.figures.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.page.Legend;
import reeb.toolkit.colour.Painting;

/** Draws what colours and sizes of nodes mean, in a column beside the graph. */
final class NodeLegend {
    private final Sheet sheet;
    private final Legend legend;

    NodeLegend(Sheet sheet) {
        this.sheet = sheet;
        this.legend = new Legend(sheet);
    }

    /** Tells how wide the column must be, in pixels. */
    double width(Painting painting) {
        return legend.width(painting);
    }

    /** Draws everything from the top of an area downwards. */
    void draw(NodeShape shape, Radii radii, Area area) {
        double top = legend.colours(shape.painting(), area) + sheet.scaled(34);
        if (top + sheet.scaled(Legend.SIZE_KEY) - sheet.scaled(Legend.LINE) < area.bottom()) {
            sizes(shape, radii, area, top);
        }
    }

    private void sizes(NodeShape shape, Radii radii, Area area, double top) {
        List<Integer> examples = examples(radii);
        legend.heading(Legend.SIZES, area, top + sheet.scaled(Legend.TEXT));
        double y = top + sheet.scaled(Legend.LINE + 6);
        double middle = area.left() + radii.largest() + 2;
        for (int rows : examples) {
            double radius = radii.of(rows);
            double reach = Math.max(radius, sheet.scaled(11));
            y += reach;
            shape.key(middle, y, radius, sheet);
            double size = sheet.scaled(Legend.TEXT);
            String text = String.format(Locale.ROOT, "%,d", rows);
            sheet.words(
                    middle + radii.largest() + sheet.scaled(12),
                    y + 0.36 * size,
                    size,
                    sheet.theme().ink(),
                    text);
            y += reach + sheet.scaled(6);
        }
    }

    /** Gives up to three round numbers of rows: the most, a quarter of it, a sixteenth; no two whose nodes are as large. */
    private static List<Integer> examples(Radii radii) {
        int most = radii.mostRows();
        List<Integer> examples = new ArrayList<>();
        IntStream.of(most, most / 4, most / 16)
                .map(NodeLegend::round)
                .filter(rows -> rows > 0)
                .filter(rows -> examples.isEmpty() || radii.of(rows) < radii.of(examples.getLast()))
                .forEach(examples::add);
        return examples;
    }

    private static int round(int rows) {
        int power = 1;
        while (rows / power >= 10) {
            power *= 10;
        }
        int digit = rows / power;
        return (digit >= 5 ? 5 : digit >= 2 ? 2 : digit) * power;
    }
}

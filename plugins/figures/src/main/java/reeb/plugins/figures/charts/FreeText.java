package reeb.plugins.figures.charts;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Typeface;

/** Writes short texts into a chart where none of its lines and no other text is. */
final class FreeText {
    private static final double TEXT = 19;

    /** How far the base line lies below the top of letters, in their size. */
    private static final double RISE = 0.8;

    /** How far a text may be from what it tells of, in lines. */
    private static final int FARTHEST = 8;

    private final Sheet sheet;
    private final Area area;
    private final double size;
    private final List<Line2D> lines = new ArrayList<>();
    private final List<Area> taken = new ArrayList<>();

    FreeText(Sheet sheet, Area area) {
        this.sheet = sheet;
        this.area = area;
        this.size = sheet.scaled(TEXT);
    }

    /** Keeps a line clear: x and y of each of its points in turn, in pixels. */
    void avoid(double... places) {
        for (int i = 2; i + 1 < places.length; i += 2) {
            lines.add(new Line2D.Double(places[i - 2], places[i - 1], places[i], places[i + 1]));
        }
    }

    /** Writes beside a point, as near as there is room; to the left of it where all is free. */
    void beside(double x, double y, String text) {
        double width = Typeface.sans().width(text, size);
        double gap = 0.8 * size;
        write(
                text,
                IntStream.rangeClosed(-2 * FARTHEST, 2 * FARTHEST)
                        .boxed()
                        .flatMap(half -> Stream.of(x - width - gap, x + gap, x - width / 2)
                                .map(left -> new Area(left, y - (1 + 0.5 * half) * size, width, size)))
                        .filter(place -> distance(place, x, y) >= Math.rint(gap))
                        .sorted(Comparator.comparingDouble(place -> distance(place, x, y)))
                        .toList());
    }

    private static double distance(Area place, double x, double y) {
        double across = Math.max(0, Math.max(place.left() - x, x - place.right()));
        double down = Math.max(0, Math.max(place.top() - y, y - place.bottom()));
        // Of places that are equally far, the first is taken, whatever the last bits of their distances are.
        return Math.rint(across + down);
    }

    /** Writes above a level line, or else below it, as far to the left as there is room. */
    void along(double y, String text) {
        double width = Typeface.sans().width(text, size);
        double step = area.width() / 40;
        write(
                text,
                IntStream.range(0, 40)
                        .mapToObj(place -> area.left() + 0.5 * size + place * step)
                        .flatMap(left ->
                                Stream.of(y - 1.2 * size, y + 0.3 * size).map(top -> new Area(left, top, width, size)))
                        .toList());
    }

    /** Writes at the first place that is free, or at the first of all where none is. */
    private void write(String text, List<Area> places) {
        Area place = places.stream().filter(this::free).findFirst().orElse(places.getFirst());
        taken.add(place);
        sheet.words(place.left(), place.top() + RISE * size, size, sheet.theme().ink(), text);
    }

    private boolean free(Area place) {
        Rectangle2D box = new Rectangle2D.Double(place.left(), place.top(), place.width(), place.height());
        Area clear = place.inset(-0.15 * size);
        Rectangle2D wide = new Rectangle2D.Double(clear.left(), clear.top(), clear.width(), clear.height());
        Rectangle2D inside = new Rectangle2D.Double(area.left(), area.top(), area.width(), area.height());
        return inside.contains(box)
                && lines.stream().noneMatch(wide::intersectsLine)
                && taken.stream()
                        .noneMatch(other -> wide.intersects(other.left(), other.top(), other.width(), other.height()));
    }
}

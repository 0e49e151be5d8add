package reeb.plugins.figures.charts;

import java.util.List;
import reeb.api.data.Points;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Typeface;
import reeb.plugins.figures.page.Axes;

/** Draws groups of bars from zero, upwards and downwards, with a line of one deviation to either side of a mean. */
final class BarPlot {
    private static final double TEXT = 19;
    private static final double GROUP = 0.8;
    private static final double WHISKER = 2;
    private static final double WIDEST = 180;

    private final List<Integer> colours;
    private final Sheet sheet;

    /** Takes a colour for each series. */
    BarPlot(List<Integer> colours, Sheet sheet) {
        this.colours = colours;
        this.sheet = sheet;
    }

    /**
     * Draws bars with their axis, and gives the axes.
     *
     * @param series places from 0 to the number of groups less one
     * @param groups what stands below each group
     */
    Axes draw(List<Curve> series, List<String> groups, Area area) {
        List<Curve.Place> places =
                series.stream().flatMap(curve -> curve.places().stream()).toList();
        Axes axes = axes(places, groups.size(), area);
        axes.upwards(sheet);
        // Each group has room for one bar of every series; where a series is alone in its group, it has all of it.
        boolean together =
                places.stream().mapToDouble(Curve.Place::x).distinct().count() < places.size();
        int beside = together ? series.size() : 1;
        double width = Math.min(GROUP * (axes.x(1) - axes.x(0)) / beside, sheet.scaled(WIDEST));
        for (int i = 0; i < series.size(); i++) {
            double shift = together ? (i - series.size() / 2.0) * width : -width / 2;
            for (Curve.Place place : series.get(i).places()) {
                bar(place, axes.x(place.x()) + shift, width, colours.get(i), axes);
            }
        }
        sheet.add(new Mark.Line(
                axes.area().left(),
                axes.y(0),
                axes.area().right(),
                axes.y(0),
                sheet.scaled(1.5),
                sheet.theme().ink(),
                1));
        labels(groups, axes);
        return axes;
    }

    /** Makes axes from zero, or from below it, with half a group's room at either side. */
    private Axes axes(List<Curve.Place> places, int groups, Area area) {
        double low =
                Math.min(0, places.stream().mapToDouble(Curve.Place::low).min().orElse(0));
        double high =
                Math.max(0, places.stream().mapToDouble(Curve.Place::high).max().orElse(0));
        double air = 0.05 * (high - low);
        double bottom = low < 0 ? low - air : 0;
        double top = high > 0 ? high + air : low < 0 ? 0 : 1;
        return Axes.within(area, new double[] {-0.5, Math.max(1, groups) - 0.5, bottom, top}, sheet);
    }

    private void bar(Curve.Place place, double left, double width, int colour, Axes axes) {
        double upper = axes.y(Math.max(0, place.mean()));
        double lower = axes.y(Math.min(0, place.mean()));
        sheet.add(new Mark.Box(left, upper, width, lower - upper, colour));
        if (place.deviation() > 0) {
            double middle = left + width / 2;
            double[] line = {middle, axes.y(place.low()), middle, axes.y(place.high())};
            sheet.add(new Mark.Path(
                    Points.of(2, 2, line), sheet.scaled(WHISKER), sheet.theme().ink()));
        }
    }

    /** Writes the texts below the groups, only each second, third ... where there is no room for all. */
    private void labels(List<String> groups, Axes axes) {
        double size = sheet.scaled(TEXT);
        double room = axes.area().width() / Math.max(1, groups.size());
        double widest = groups.stream()
                .mapToDouble(text -> Typeface.sans().width(text, size))
                .max()
                .orElse(0);
        double wanted = Math.min(widest, Math.max(room, axes.area().width() / 12)) + 0.5 * size;
        int step = (int) Math.max(1, Math.ceil(wanted / room));
        for (int i = 0; i < groups.size(); i += step) {
            String text = Typeface.sans().fit(groups.get(i), size, step * room);
            double x = axes.x(i) - Typeface.sans().width(text, size) / 2;
            sheet.words(
                    x, axes.area().bottom() + 1.4 * size, size, sheet.theme().ink(), text);
        }
    }
}

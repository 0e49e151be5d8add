package reeb.plugins.figures;

import java.util.List;

/**
 * Two axes around an area, with round numbers and faint lines.
 *
 * @param area where values lie
 * @param left value at the left end
 * @param right value at the right end
 * @param bottom value at the lower end
 * @param top value at the upper end
 */
record Axes(Area area, double left, double right, double bottom, double top) {
    private static final double TEXT = 19;
    private static final double BELOW = 70;

    /** Makes room for the numbers left of and below an area, and for values from the least to the most of all curves. */
    static Axes within(Area area, List<Curve> curves, Sheet sheet) {
        List<Curve.Place> places =
                curves.stream().flatMap(curve -> curve.places().stream()).toList();
        double least = places.stream().mapToDouble(Curve.Place::x).min().orElse(0);
        double most = places.stream().mapToDouble(Curve.Place::x).max().orElse(1);
        double low = places.stream()
                .mapToDouble(place -> place.mean() - place.deviation())
                .min()
                .orElse(0);
        double high = places.stream()
                .mapToDouble(place -> place.mean() + place.deviation())
                .max()
                .orElse(1);
        double air = high > low ? 0.05 * (high - low) : Math.max(1e-9, 0.05 * Math.abs(high));
        double side = Ticks.of(low - air, high + air).stream()
                .mapToDouble(tick -> Typeface.sans().width(tick.text(), sheet.scaled(TEXT)))
                .max()
                .orElse(0);
        double beside = side + sheet.scaled(18);
        Area inner =
                new Area(area.left() + beside, area.top(), area.width() - beside, area.height() - sheet.scaled(BELOW));
        return new Axes(inner, least, most > least ? most : least + 1, low - air, high + air);
    }

    double x(double value) {
        return area.left() + area.width() * ((value - left) / (right - left));
    }

    double y(double value) {
        return area.bottom() - area.height() * ((value - bottom) / (top - bottom));
    }

    /** Draws the lines, the numbers, and below them what the values across are. */
    void draw(String across, Sheet sheet) {
        double size = sheet.scaled(TEXT);
        int ink = sheet.theme().faintInk();
        for (Ticks tick : Ticks.of(bottom, top)) {
            double y = y(tick.value());
            sheet.add(new Mark.Line(area.left(), y, area.right(), y, sheet.scaled(1), ink, 0.25));
            double width = Typeface.sans().width(tick.text(), size);
            sheet.words(area.left() - width - sheet.scaled(10), y + 0.36 * size, size, ink, tick.text());
        }
        for (Ticks tick : Ticks.of(left, right)) {
            double x = x(tick.value());
            sheet.add(new Mark.Line(x, area.top(), x, area.bottom(), sheet.scaled(1), ink, 0.25));
            centred(tick.text(), x, area.bottom() + 1.4 * size, sheet);
        }
        sheet.add(new Mark.Line(area.left(), area.bottom(), area.right(), area.bottom(), sheet.scaled(1.5), ink, 1));
        sheet.add(new Mark.Line(area.left(), area.top(), area.left(), area.bottom(), sheet.scaled(1.5), ink, 1));
        centred(across, area.left() + area.width() / 2, area.bottom() + sheet.scaled(BELOW) - 0.3 * size, sheet);
    }

    private static void centred(String text, double x, double baseLine, Sheet sheet) {
        double size = sheet.scaled(TEXT);
        double width = Typeface.sans().width(text, size);
        sheet.words(x - width / 2, baseLine, size, sheet.theme().ink(), text);
    }
}

package reeb.plugins.figures.page;

import reeb.api.data.Scale;
import reeb.plugins.figures.drawing.Area;
import reeb.plugins.figures.drawing.Mark;
import reeb.plugins.figures.drawing.Sheet;
import reeb.plugins.figures.drawing.Ticks;
import reeb.plugins.figures.drawing.Typeface;

/**
 * Two axes around an area, with round numbers and faint lines.
 *
 * @param area where values lie
 * @param left value at the left end
 * @param right value at the right end
 * @param bottom value at the lower end
 * @param top value at the upper end
 * @param acrossKind what the values across stand for
 * @param upwardsKind what the values upwards stand for
 */
public record Axes(
        Area area, double left, double right, double bottom, double top, Scale acrossKind, Scale upwardsKind) {
    private static final double TEXT = 19;
    private static final double BELOW = 70;

    /** Makes axes of measurements. */
    public Axes(Area area, double left, double right, double bottom, double top) {
        this(area, left, right, bottom, top, Scale.NUMBER, Scale.NUMBER);
    }

    /** The same axes for values that stand for something else, such as dates. */
    public Axes of(Scale across, Scale upwards) {
        return new Axes(area, left, right, bottom, top, across, upwards);
    }

    /**
     * Makes room for the numbers left of and below an area.
     *
     * @param ends values at the left, right, lower and upper end
     */
    public static Axes within(Area area, double[] ends, Sheet sheet) {
        return within(area, ends, Scale.NUMBER, Scale.NUMBER, sheet);
    }

    /**
     * Makes room for the values left of and below an area.
     *
     * @param ends values at the left, right, lower and upper end
     * @param across what the values across stand for
     * @param upwards what the values upwards stand for
     */
    public static Axes within(Area area, double[] ends, Scale across, Scale upwards, Sheet sheet) {
        double side = Ticks.of(ends[2], ends[3], upwards).stream()
                .mapToDouble(tick -> Typeface.sans().width(tick.text(), sheet.scaled(TEXT)))
                .max()
                .orElse(0);
        double beside = side + sheet.scaled(18);
        Area right = new Area(area.left() + beside, area.top(), area.width() - beside, area.height());
        return new Axes(above(right, sheet), ends[0], ends[1], ends[2], ends[3], across, upwards);
    }

    /** Leaves room below an area for numbers across, and for what they are. */
    public static Area above(Area area, Sheet sheet) {
        return new Area(area.left(), area.top(), area.width(), area.height() - sheet.scaled(BELOW));
    }

    public double x(double value) {
        return area.left() + area.width() * ((value - left) / (right - left));
    }

    public double y(double value) {
        return area.bottom() - area.height() * ((value - bottom) / (top - bottom));
    }

    /** Draws the lines, the numbers, and below them what the values across are. */
    public void draw(String across, Sheet sheet) {
        upwards(sheet);
        across(sheet);
        int ink = sheet.theme().faintInk();
        sheet.add(new Mark.Line(area.left(), area.top(), area.left(), area.bottom(), sheet.scaled(1.5), ink, 1));
        below(across, sheet);
    }

    /** Draws the lines and numbers of the values upwards alone. */
    public void upwards(Sheet sheet) {
        double size = sheet.scaled(TEXT);
        int ink = sheet.theme().faintInk();
        for (Ticks tick : Ticks.of(bottom, top, upwardsKind)) {
            double y = y(tick.value());
            sheet.add(new Mark.Line(area.left(), y, area.right(), y, sheet.scaled(1), ink, 0.25));
            double width = Typeface.sans().width(tick.text(), size);
            sheet.words(area.left() - width - sheet.scaled(10), y + 0.36 * size, size, ink, tick.text());
        }
    }

    /** Draws the lines and numbers of the values across alone. */
    public void across(Sheet sheet) {
        double size = sheet.scaled(TEXT);
        int ink = sheet.theme().faintInk();
        for (Ticks tick : Ticks.of(left, right, acrossKind)) {
            double x = x(tick.value());
            sheet.add(new Mark.Line(x, area.top(), x, area.bottom(), sheet.scaled(1), ink, 0.25));
            centred(tick.text(), x, area.bottom() + 1.4 * size, sheet);
        }
        sheet.add(new Mark.Line(area.left(), area.bottom(), area.right(), area.bottom(), sheet.scaled(1.5), ink, 1));
    }

    /** Leaves room above an area for what the values upwards are. */
    public static Area under(Area area, Sheet sheet) {
        double room = 1.5 * sheet.scaled(TEXT);
        return new Area(area.left(), area.top() + room, area.width(), area.height() - room);
    }

    /** Writes what the values upwards are, above their axis. */
    public void over(String upwards, Sheet sheet) {
        double size = sheet.scaled(TEXT);
        String shown = Typeface.sans().fit(upwards, size, area.width());
        sheet.words(area.left(), area.top() - 0.5 * size, size, sheet.theme().ink(), shown);
    }

    /** Writes what the values across are. */
    public void below(String across, Sheet sheet) {
        double size = sheet.scaled(TEXT);
        String shown = Typeface.sans().fit(across, size, area.width());
        centred(shown, area.left() + area.width() / 2, area.bottom() + sheet.scaled(BELOW) - 0.3 * size, sheet);
    }

    private static void centred(String text, double x, double baseLine, Sheet sheet) {
        double size = sheet.scaled(TEXT);
        double width = Typeface.sans().width(text, size);
        sheet.words(x - width / 2, baseLine, size, sheet.theme().ink(), text);
    }
}

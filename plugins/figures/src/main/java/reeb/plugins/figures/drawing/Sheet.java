package reeb.plugins.figures.drawing;

import java.util.ArrayList;
import java.util.List;

/** Paper to draw on: gathers marks, and measures in units that grow with the picture. */
public final class Sheet {
    private static final double TITLE = 34;

    private final Page page;
    private final Theme theme;
    private final double unit;
    private final List<Mark> marks = new ArrayList<>();

    public Sheet(Page page, Theme theme) {
        this(page, theme, page.unit());
    }

    /** Takes paper on which a unit of a picture of 1600 x 1200 is so many pixels long. */
    public Sheet(Page page, Theme theme, double unit) {
        this.page = page;
        this.theme = theme;
        this.unit = unit;
    }

    public int width() {
        return page.width();
    }

    public int height() {
        return page.height();
    }

    public Theme theme() {
        return theme;
    }

    /** Gives the pixels of a length that is meant for a picture of 1600 x 1200. */
    public double scaled(double length) {
        return length * unit;
    }

    public void add(Mark mark) {
        marks.add(mark);
    }

    /** Writes a text from its left end, in full. */
    public void words(double x, double baseLine, double size, int colour, String text) {
        marks.add(new Mark.Words(x, baseLine, size, colour, text));
    }

    /** Writes the title at the top of a page, and tells where it ends. */
    public double heading(String text, Area page) {
        double size = scaled(TITLE);
        words(
                page.left(),
                page.top() + 0.75 * size,
                size,
                theme.ink(),
                Typeface.sans().fit(text, size, page.width()));
        return page.top() + headingHeight(text);
    }

    /** Tells how much room the title takes. */
    public double headingHeight(String text) {
        return text.isEmpty() ? 0 : scaled(TITLE) + scaled(18);
    }

    public Drawing drawing(String title, String description) {
        return new Drawing(page, theme.paper(), title, description, List.copyOf(marks));
    }
}

package reeb.plugins.figures;

import java.util.ArrayList;
import java.util.List;
import reeb.api.InputException;

/** Paper to draw on: gathers marks, and measures in units that grow with the picture. */
final class Sheet {
    private static final double USUAL_WIDTH = 1600;
    private static final double USUAL_HEIGHT = 1200;

    private static final double TITLE = 34;
    private static final long MOST_PIXELS = 50_000_000;

    private final int width;
    private final int height;
    private final Theme theme;
    private final double unit;
    private final List<Mark> marks = new ArrayList<>();

    Sheet(int width, int height, Theme theme) {
        this(width, height, theme, Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT));
    }

    /** Takes paper on which a unit of a picture of 1600 x 1200 is so many pixels long. */
    Sheet(int width, int height, Theme theme, double unit) {
        this.width = width;
        this.height = height;
        this.theme = theme;
        this.unit = unit;
    }

    /**
     * Checks the size of a picture.
     *
     * @throws InputException where it has too many pixels
     */
    static void check(int width, int height) {
        if ((long) width * height > MOST_PIXELS) {
            throw new InputException("width, height: " + width + " x " + height + " are more than 50 million pixels;"
                    + " an SVG can be enlarged at will");
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Theme theme() {
        return theme;
    }

    /** Gives the pixels of a length that is meant for a picture of 1600 x 1200. */
    double scaled(double length) {
        return length * unit;
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    /** Writes a text from its left end, in full. */
    void words(double x, double baseLine, double size, int colour, String text) {
        marks.add(new Mark.Words(x, baseLine, size, colour, text));
    }

    /** Writes the title at the top of a page, and tells where it ends. */
    double heading(String text, Area page) {
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
    double headingHeight(String text) {
        return text.isEmpty() ? 0 : scaled(TITLE) + scaled(18);
    }

    Drawing drawing(String title, String description) {
        return new Drawing(width, height, theme.paper(), title, description, List.copyOf(marks));
    }
}

package reeb.plugins.figures.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Paper to draw on: gathers marks, and measures in units that grow with the picture. */
public final class Sheet {
    private static final double TITLE = 34;
    private static final double TITLE_LINE = 42;
    private static final int MOST_LINES = 3;
    private static final Pattern NO_LETTERS = Pattern.compile("(\\R|\\p{Cntrl})+");

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

    /** Writes a text from its left end, in full, on one line: breaks and control characters become spaces. */
    public void words(double x, double baseLine, double size, int colour, String text) {
        marks.add(new Mark.Words(
                x, baseLine, size, colour, NO_LETTERS.matcher(text).replaceAll(" ")));
    }

    /** Writes the title at the top of a page, on several lines where it is long or has breaks, and tells where it ends. */
    public double heading(String text, Area page) {
        double size = scaled(TITLE);
        List<String> lines = headingLines(text, page.width());
        for (int i = 0; i < lines.size(); i++) {
            double baseLine = page.top() + 0.75 * size + i * scaled(TITLE_LINE);
            words(page.left(), baseLine, size, theme.ink(), lines.get(i));
        }
        return page.top() + headingHeight(text, page.width());
    }

    /** Tells how much room the title takes on a page that is so wide. */
    public double headingHeight(String text, double width) {
        int lines = headingLines(text, width).size();
        return lines == 0 ? 0 : scaled(TITLE) + (lines - 1) * scaled(TITLE_LINE) + scaled(18);
    }

    private List<String> headingLines(String text, double width) {
        Typeface font = Typeface.sans();
        List<String> lines = font.lines(text, scaled(TITLE), width);
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        if (lines.size() > MOST_LINES) {
            shown.set(MOST_LINES - 1, shown.getLast() + " …");
        }
        return shown.stream().map(line -> font.fit(line, scaled(TITLE), width)).toList();
    }

    public Drawing drawing(String title, String description) {
        return new Drawing(page, theme.paper(), title, description, List.copyOf(marks));
    }
}

package reeb.plugins.figures;

import java.util.ArrayList;
import java.util.List;

/** Paper to draw on: gathers marks, and measures in units that grow with the picture. */
final class Sheet {
    private static final double USUAL_WIDTH = 1600;
    private static final double USUAL_HEIGHT = 1200;

    private final int width;
    private final int height;
    private final Theme theme;
    private final double unit;
    private final List<Mark> marks = new ArrayList<>();

    Sheet(int width, int height, Theme theme) {
        this.width = width;
        this.height = height;
        this.theme = theme;
        this.unit = Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT);
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

    Drawing drawing(String title, String description) {
        return new Drawing(width, height, theme.paper(), title, description, List.copyOf(marks));
    }
}

package reeb.plugins.figures.drawing;

/**
 * A rectangle of a picture, in pixels.
 *
 * @param left from the left side
 * @param top from the upper side
 * @param width at least 0
 * @param height at least 0
 */
public record Area(double left, double top, double width, double height) {
    public Area {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    public Area inset(double by) {
        return new Area(left + by, top + by, width - 2 * by, height - 2 * by);
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }
}

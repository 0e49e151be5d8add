package reeb.plugins.figures;

/**
 * A rectangle of a picture, in pixels.
 *
 * @param left from the left side
 * @param top from the upper side
 * @param width at least 0
 * @param height at least 0
 */
record Area(double left, double top, double width, double height) {
    Area {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    Area inset(double by) {
        return new Area(left + by, top + by, width - 2 * by, height - 2 * by);
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }
}

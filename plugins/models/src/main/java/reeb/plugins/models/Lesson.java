package reeb.plugins.models;

import reeb.api.data.Points;

/** What a model learns from: n rows and their classes. */
final class Lesson {
    private final Points points;
    private final int[] classes;
    private final int count;

    /**
     * Takes rows and their classes.
     *
     * @param points n x d features
     * @param classes of the n rows, from 0, handed over
     * @param count how many classes there are; each has a row
     */
    Lesson(Points points, int[] classes, int count) {
        this.points = points;
        this.classes = classes;
        this.count = count;
    }

    Points points() {
        return points;
    }

    int rows() {
        return points.rows();
    }

    int columns() {
        return points.columns();
    }

    /** Counts the classes. */
    int count() {
        return count;
    }

    /** Gives the class of a row. */
    int of(int row) {
        return classes[row];
    }

    /** Gives the classes of all rows, not to be changed. */
    int[] classes() {
        return classes;
    }
}

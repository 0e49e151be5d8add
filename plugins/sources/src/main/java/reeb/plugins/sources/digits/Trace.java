package reeb.plugins.sources.digits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** The way of the pen: points close together, in strokes. */
final class Trace {
    /** Points per control point. */
    private static final int STEPS = 7;

    private double[] x = new double[256];
    private double[] y = new double[256];
    private boolean[] starts = new boolean[256];
    private int size;

    /** Moves a point; gives the new place in the same two values. */
    interface Motion {
        /**
         * Moves a point.
         *
         * @param place x and y, overwritten
         */
        void move(double[] place);
    }

    int size() {
        return size;
    }

    double x(int index) {
        return x[index];
    }

    double y(int index) {
        return y[index];
    }

    /** Tells whether the pen is set down at a point, so that no line leads to it. */
    boolean startsStroke(int index) {
        return starts[index];
    }

    void clear() {
        size = 0;
    }

    /** Lays a smooth curve through the trembling points of a stroke; a corner ends one curve and begins the next. */
    void add(Skeleton.Stroke stroke, double tremble, RandomGenerator random) {
        List<double[]> curve = new ArrayList<>();
        boolean first = true;
        for (Skeleton.Point point : stroke.points()) {
            double[] place = {point.x() + tremble * random.nextGaussian(), point.y() + tremble * random.nextGaussian()};
            curve.add(place);
            if (point.corner()) {
                addCurve(curve, first);
                first = false;
                curve.clear();
                curve.add(place);
            }
        }
        addCurve(curve, first);
    }

    private void addCurve(List<double[]> curve, boolean first) {
        append(curve.getFirst(), first);
        for (int i = 0; i + 1 < curve.size(); i++) {
            double[] before = curve.get(Math.max(0, i - 1));
            double[] after = curve.get(Math.min(curve.size() - 1, i + 2));
            for (int step = 1; step <= STEPS; step++) {
                append(between(before, curve.get(i), curve.get(i + 1), after, step / (double) STEPS), false);
            }
        }
    }

    /** Catmull and Rom's spline. */
    private static double[] between(double[] before, double[] from, double[] to, double[] after, double t) {
        double[] place = new double[2];
        for (int axis = 0; axis < 2; axis++) {
            double tangentFrom = (to[axis] - before[axis]) / 2;
            double tangentTo = (after[axis] - from[axis]) / 2;
            double span = to[axis] - from[axis];
            place[axis] = from[axis]
                    + t
                            * (tangentFrom
                                    + t
                                            * (3 * span
                                                    - 2 * tangentFrom
                                                    - tangentTo
                                                    + t * (tangentFrom + tangentTo - 2 * span)));
        }
        return place;
    }

    private void append(double[] place, boolean start) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
        }
        x[size] = place[0];
        y[size] = place[1];
        starts[size++] = start;
    }

    void transform(Motion motion) {
        double[] place = new double[2];
        for (int i = 0; i < size; i++) {
            place[0] = x[i];
            place[1] = y[i];
            motion.move(place);
            x[i] = place[0];
            y[i] = place[1];
        }
    }

    /** Scales the longer side to a length and puts the middle of the box into the middle of a square picture. */
    void fit(double length, double picture) {
        double left = Arrays.stream(x, 0, size).min().orElse(0);
        double right = Arrays.stream(x, 0, size).max().orElse(0);
        double top = Arrays.stream(y, 0, size).min().orElse(0);
        double bottom = Arrays.stream(y, 0, size).max().orElse(0);
        double scale = length / Math.max(right - left, bottom - top);
        transform(place -> {
            place[0] = picture / 2 + scale * (place[0] - (left + right) / 2);
            place[1] = picture / 2 + scale * (place[1] - (top + bottom) / 2);
        });
    }
}

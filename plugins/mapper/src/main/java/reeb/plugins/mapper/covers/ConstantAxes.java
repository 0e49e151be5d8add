package reeb.plugins.mapper.covers;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reeb.api.Run;
import reeb.api.data.Points;

/** Says where the lens tells no rows apart, so that a cover has nothing to divide. */
public final class ConstantAxes {
    /** So many axes are named; of more, how many they are. */
    private static final int NAMED = 5;

    private ConstantAxes() {}

    /**
     * Warns once of all axes that have the same value for every row, where there is more than one row. O(n k).
     *
     * @param values n x k lens values
     * @param run this execution
     */
    public static void warn(Points values, Run run) {
        List<Integer> axes = of(values);
        if (!axes.isEmpty()) {
            warn(axes, values, run);
        }
    }

    /** Warns where all axes are such, for covers that divide no axis by itself. */
    static void warnOfAll(Points values, Run run) {
        List<Integer> axes = of(values);
        if (!axes.isEmpty() && axes.size() == values.columns()) {
            warn(axes, values, run);
        }
    }

    private static List<Integer> of(Points values) {
        return IntStream.range(0, values.rows() > 1 ? values.columns() : 0)
                .filter(axis -> isConstant(values, axis))
                .boxed()
                .toList();
    }

    private static boolean isConstant(Points values, int axis) {
        double first = values.at(0, axis);
        for (int row = 1; row < values.rows(); row++) {
            if (values.at(row, axis) != first) {
                return false;
            }
        }
        return true;
    }

    private static void warn(List<Integer> axes, Points values, Run run) {
        String named = axes.stream()
                .limit(NAMED)
                .map(axis -> "axis " + axis + " is " + (values.at(0, axis) + 0.0))
                .collect(Collectors.joining(", "));
        int more = Math.max(0, axes.size() - NAMED);
        run.warn("lens: " + named + (more > 0 ? " (and " + more + " more axes likewise)" : "")
                + " for every row, so that the cover cuts nothing along " + (axes.size() == 1 ? "it" : "them")
                + "; leave " + (axes.size() == 1 ? "this axis" : "these axes")
                + " out, or use a lens whose values differ from row to row");
    }
}

package reeb.plugins.embedders.map;

import java.util.Locale;
import reeb.api.Run;
import reeb.api.data.Points;

/** Warns of maps that have shrunk to a point although rows differ, so that nobody reads shapes into what rounding left. */
public final class Collapse {
    /** A map narrower than this share of what it should be has collapsed. */
    private static final double SHARE = 1e-6;

    /** One row is a point, and two are the same map at any distance. */
    private static final int FEW_ROWS = 2;

    /** Maps whose divergence is less than this share below that of a point show nothing. */
    private static final double GAIN = 1e-3;

    private Collapse() {}

    /**
     * Checks a map of rows that are not all equal.
     *
     * @param map n places
     * @param expected the standard deviation along its widest axis, roughly
     * @param run is warned
     * @return the map
     */
    public static Points checked(Points map, double expected, Run run) {
        double width = width(map);
        if (map.rows() > FEW_ROWS && width < SHARE * expected) {
            run.warn(String.format(
                    Locale.ROOT,
                    "the map has collapsed to a point: it is %.1e wide (standard deviation), where about %.1e is right,"
                            + " since rows differ; its shapes mean nothing: choose other parameters",
                    width,
                    expected));
        }
        return map;
    }

    /** Checks a map that should reach as far as distances do, of which those from the first source are a sample. */
    public static Points checked(Points map, SourceDistances distances, Run run) {
        double[] some = new double[distances.rows()];
        distances.copy(0, some);
        double squares = 0;
        for (double distance : some) {
            squares += distance * distance / some.length;
        }
        return checked(map, Math.sqrt(squares), run);
    }

    /**
     * Checks the end of a descent on the divergence of weights between rows.
     *
     * @param places axis by axis, around their mean
     * @param divergence of the map
     * @param atPoint the divergence of all rows in one place; where that is hardly more than none, a point is right
     * @param run is warned
     */
    public static void check(float[][] places, double divergence, double atPoint, Run run) {
        double width = width(MapRows.of(places));
        if (width == 0 || atPoint < GAIN || (width >= SHARE && divergence < (1 - GAIN) * atPoint)) {
            return;
        }
        run.warn(String.format(
                Locale.ROOT,
                "the map has collapsed to a point: it is %.1e wide (standard deviation), and its KL divergence of %.4f is that"
                        + " of a point, %.4f; its shapes mean nothing: choose more iterations or another start",
                width,
                divergence,
                atPoint));
    }

    private static double width(Points map) {
        double widest = 0;
        for (int axis = 0; axis < map.columns(); axis++) {
            double[] column = map.column(axis);
            double mean = 0;
            for (double value : column) {
                mean += value / column.length;
            }
            double squares = 0;
            for (double value : column) {
                squares += (value - mean) * (value - mean) / column.length;
            }
            widest = Math.max(widest, Math.sqrt(squares));
        }
        return widest;
    }
}

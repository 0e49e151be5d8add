package reeb.plugins.clusterers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import reeb.api.data.Labels;

/**
 * The parts of a reachability plot between a steep way down and a steep way up: figure 19 of Ankerst, Breunig, Kriegel and
 * Sander, 1999, with the readings of scikit-learn where the paper's definitions contradict its text.
 *
 * <p>Behind the last row the plot is infinitely high, so that a valley may end there.
 */
final class Valleys {
    private final ReachabilityPlot plot;
    private final double[] heights;
    private final double flat;
    private final int patience;
    private final List<Valley> found = new ArrayList<>();
    private List<WayDown> waysDown = new ArrayList<>();

    /**
     * Prepares.
     *
     * @param plot rows in order
     * @param xi share by which steep sides fall or rise, from 0 to 1
     * @param patience rows in a row that may not be steep on a steep way
     */
    Valleys(ReachabilityPlot plot, double xi, int patience) {
        this.plot = plot;
        this.flat = 1 - xi;
        this.patience = patience;
        this.heights = new double[plot.rows() + 1];
        Arrays.setAll(heights, place -> place < plot.rows() ? plot.reach(plot.row(place)) : Double.POSITIVE_INFINITY);
    }

    /**
     * A steep way down.
     *
     * @param start its first place
     * @param end its last
     * @param peak greatest height behind it so far
     */
    private record WayDown(int start, int end, double peak) {}

    /**
     * Places between two steep ways.
     *
     * @param start the first
     * @param end the last
     */
    private record Valley(int start, int end) {
        int size() {
            return end - start + 1;
        }
    }

    /** Gives each row the first row of the smallest valley of enough rows that it is in, or noise. */
    int[] owners(int enough, boolean corrected) {
        double peak = 0;
        int next = 0;
        for (int place = 0; place < plot.rows(); place++) {
            if (place >= next && (isSteepDown(place) || isSteepUp(place))) {
                for (int i = next; i <= place; i++) {
                    peak = Math.max(peak, heights[i]);
                }
                keepWaysAbove(peak);
                boolean down = isSteepDown(place);
                int end = end(place, down);
                if (down) {
                    waysDown.add(new WayDown(place, end, 0));
                } else {
                    climb(place, end, enough, corrected);
                }
                next = end + 1;
                peak = heights[next];
            }
        }
        return owners();
    }

    private double ratio(int place) {
        return heights[place] / heights[place + 1];
    }

    private boolean isSteepDown(int place) {
        return ratio(place) >= 1 / flat;
    }

    private boolean isSteepUp(int place) {
        return ratio(place) <= flat;
    }

    /** Goes on as long as the way does not turn, and is not merely gentle for too long; gives the last steep place. */
    private int end(int start, boolean down) {
        int end = start;
        int gentle = 0;
        for (int place = start; place < plot.rows() && gentle <= patience; place++) {
            if (down ? isSteepDown(place) : isSteepUp(place)) {
                end = place;
                gentle = 0;
            } else if (down ? ratio(place) < 1 : ratio(place) > 1) {
                return end;
            } else {
                gentle++;
            }
        }
        return end;
    }

    /** Forgets the ways down that begin too low for the highest place since then. */
    private void keepWaysAbove(double peak) {
        List<WayDown> kept = new ArrayList<>();
        for (WayDown way : waysDown) {
            if (peak < Double.POSITIVE_INFINITY && peak <= heights[way.start()] * flat) {
                kept.add(new WayDown(way.start(), way.end(), Math.max(way.peak(), peak)));
            }
        }
        waysDown = kept;
    }

    /** Joins a steep way up with each way down; the latest, which make the smallest valleys, come first. */
    private void climb(int start, int end, int enough, boolean corrected) {
        for (WayDown way : waysDown.reversed()) {
            if (heights[end + 1] * flat < way.peak()) {
                continue;
            }
            Valley level = level(way, start, end);
            Valley valley = corrected ? reachedFromWithin(level) : level;
            if (valley.size() >= enough && valley.start() <= way.end() && valley.end() >= start) {
                found.add(valley);
            }
        }
    }

    /** Cuts the higher side to about the height of the lower one. */
    private Valley level(WayDown way, int up, int end) {
        int first = way.start();
        int last = end;
        double top = heights[first];
        if (top * flat >= heights[end + 1]) {
            while (first < way.end() && heights[first + 1] > heights[end + 1]) {
                first++;
            }
        } else if (heights[end + 1] * flat >= top) {
            while (last > up && heights[last - 1] > top) {
                last--;
            }
        }
        return new Valley(first, last);
    }

    /** Leaves out the last rows that were not reached from within and are not below the first: Schubert and Gertz, 2018. */
    private Valley reachedFromWithin(Valley valley) {
        int last = valley.end();
        while (valley.start() < last && heights[valley.start()] <= heights[last]) {
            int from = plot.predecessor(last);
            if (from >= valley.start() && from < last) {
                break;
            }
            last--;
        }
        return new Valley(valley.start(), last > valley.start() ? last : valley.start() - 1);
    }

    private int[] owners() {
        int[] owners = new int[plot.rows()];
        Arrays.fill(owners, Labels.NOISE);
        for (Valley valley : found) {
            if (isFree(valley, owners)) {
                for (int place = valley.start(); place <= valley.end(); place++) {
                    owners[plot.row(place)] = plot.row(valley.start());
                }
            }
        }
        return owners;
    }

    private boolean isFree(Valley valley, int[] owners) {
        for (int place = valley.start(); place <= valley.end(); place++) {
            if (owners[plot.row(place)] != Labels.NOISE) {
                return false;
            }
        }
        return true;
    }
}

package reeb.plugins.clusterers;

import java.util.Arrays;
import reeb.api.data.Labels;

/** Rows in the order in which they were reached, with how far each was from those before. */
final class ReachabilityPlot {
    /** The predecessor of rows that were not reached from any. */
    static final int NONE = -1;

    private final int[] order;
    private final int[] places;
    private final double[] reach;
    private final double[] cores;
    private final int[] predecessors;
    private int count;

    /** Begins with no rows in order; each has a core distance, infinite where it has too few neighbours. */
    ReachabilityPlot(double[] cores) {
        this.cores = cores;
        this.order = new int[cores.length];
        this.places = new int[cores.length];
        this.reach = new double[cores.length];
        this.predecessors = new int[cores.length];
        Arrays.fill(places, NONE);
        Arrays.fill(reach, Double.POSITIVE_INFINITY);
        Arrays.fill(predecessors, NONE);
    }

    /** Puts a row behind those before. */
    void append(int row) {
        places[row] = count;
        order[count++] = row;
    }

    boolean has(int row) {
        return places[row] != NONE;
    }

    /** Takes note that a row can be reached from another one that far; tells whether that is nearer than before. */
    boolean improve(int row, int from, double distance) {
        double length = Math.max(distance, cores[from]);
        if (!(length < reach[row])) {
            return false;
        }
        reach[row] = length;
        predecessors[row] = from;
        return true;
    }

    int rows() {
        return order.length;
    }

    /** Gives the row at a place. */
    int row(int place) {
        return order[place];
    }

    /** Tells from how far a row was reached, infinite where it was not. */
    double reach(int row) {
        return reach[row];
    }

    /** Tells how far a row reaches to have enough rows within, infinite where that is too far. */
    double core(int row) {
        return cores[row];
    }

    /** Gives the place of the row from which the row at a place was reached, or {@link #NONE}. */
    int predecessor(int place) {
        int row = predecessors[order[place]];
        return row == NONE ? NONE : places[row];
    }

    /** Gives each row the first row of its valley below a level; a row above the level begins one, or is noise. */
    int[] below(double level) {
        int[] owners = new int[order.length];
        int owner = Labels.NOISE;
        for (int row : order) {
            if (reach[row] > level) {
                owner = cores[row] <= level ? row : owner;
                owners[row] = cores[row] <= level ? row : Labels.NOISE;
            } else {
                owners[row] = owner;
            }
        }
        return owners;
    }
}

package reeb.plugins.embedders.umap;

import java.util.Optional;
import reeb.api.Progress;
import reeb.api.Run;
import reeb.kernels.base.Scramble;
import reeb.kernels.graphs.SparseGraph;
import reeb.kernels.loops.UmapEdges;
import reeb.kernels.loops.UmapEpoch;
import reeb.kernels.loops.UmapForces;
import reeb.kernels.loops.UmapMoves;
import reeb.kernels.machine.Machine;
import reeb.plugins.embedders.map.LayoutObserver;
import reeb.plugins.embedders.map.MapRows;

/**
 * Lays out the rows of a graph so that edges are short and all other rows keep away.
 *
 * <p>The objective is that of McInnes, Healy and Melville, arXiv:1802.03426, section 4.2, by stochastic gradients. All rows
 * move at once, each as if the others stood still, from positions of the round before, and what repels is drawn by counting
 * instead of from a stream; so the result does not depend on the number of threads. O(epochs (edges + n negatives)).
 */
public final class UmapLayout {
    private static final int GROUPS_AT_A_TIME = 32;

    /** The halves of an epoch. */
    private static final int ROUNDS_PER_EPOCH = 2;

    private static final String DENSITY = "correlation of log radii";

    private final UmapEdges edges;
    private final int rows;
    private final int room;
    private float[][] from;
    private float[][] to;

    private UmapLayout(UmapEdges edges, int axes) {
        this.edges = edges;
        this.rows = edges.rows();
        this.room = (edges.most() + 1) * UmapMoves.SIDE_BY_SIDE;
        int groups = Math.ceilDiv(rows, UmapMoves.SIDE_BY_SIDE);
        this.from = new float[axes][(groups + 1) * UmapMoves.SIDE_BY_SIDE];
        this.to = new float[axes][(groups + 1) * UmapMoves.SIDE_BY_SIDE];
    }

    /**
     * Moves rows from where they are to where they belong. Where densities count, reports how well radii in the map correlate
     * with those in the data.
     *
     * @param graph n rows
     * @param forces between them
     * @param schedule how long and how fast
     * @param start for each of 1 or more axes n finite positions
     * @param run this execution
     * @return for each axis n positions
     */
    public static float[][] of(SparseGraph graph, UmapForces forces, UmapSchedule schedule, float[][] start, Run run) {
        return of(Machine.umapMoves(start.length), graph, forces, schedule, start, run);
    }

    static float[][] of(
            UmapMoves moves, SparseGraph graph, UmapForces forces, UmapSchedule schedule, float[][] start, Run run) {
        UmapLayout layout = new UmapLayout(UmapEdges.of(graph, schedule.epochs()), start.length);
        return layout.solve(moves, forces, schedule, start, run);
    }

    private float[][] solve(UmapMoves moves, UmapForces forces, UmapSchedule schedule, float[][] start, Run run) {
        place(start);
        Optional<DensityMoves> densities = schedule.density().map(density -> new DensityMoves(edges, forces, density));
        int rounds = schedule.epochs() * ROUNDS_PER_EPOCH;
        try (Progress progress = run.progress("laying out", rounds)) {
            for (int round = 1; round <= rounds; round++) {
                double left = (rounds - round + 1.0) / rounds;
                show(schedule.observer(), round);
                float rate = (float) (schedule.learningRate() * left * left * left);
                int seed = Scramble.mix(schedule.seed() + round);
                move(moves, new UmapEpoch(edges, forces, new UmapEpoch.Positions(from, to), round, rate, seed), run);
                if (densities.isPresent() && densities.get().count(round, rounds)) {
                    densities.get().move(from, to, rate, run);
                }
                goRound(to);
                float[][] swapped = from;
                from = to;
                to = swapped;
                progress.show(() -> MapRows.of(positions()));
                progress.advance(1);
            }
        }
        schedule.observer().observe(schedule.epochs(), this::positions);
        densities.ifPresent(moved -> run.figure(DENSITY, moved.correlation(from, run)));
        return positions();
    }

    /** Shows the map where an epoch begins. */
    private void show(LayoutObserver observer, int round) {
        if (round % ROUNDS_PER_EPOCH == 1) {
            observer.observe(round / ROUNDS_PER_EPOCH, this::positions);
        }
    }

    private void place(float[][] start) {
        for (int axis = 0; axis < from.length; axis++) {
            for (int place = 0; place < rows; place++) {
                from[axis][place] = start[axis][edges.row(place)];
            }
        }
        goRound(from);
    }

    private void move(UmapMoves moves, UmapEpoch epoch, Run run) {
        int groups = Math.ceilDiv(rows, UmapMoves.SIDE_BY_SIDE);
        run.chunks(groups, GROUPS_AT_A_TIME, (first, end) -> moves.move(epoch, first, end, new int[room]));
    }

    /** Repeats the first places behind the last one. */
    private void goRound(float[][] positions) {
        for (float[] axis : positions) {
            for (int place = rows; place < axis.length; place++) {
                axis[place] = axis[place - rows];
            }
        }
    }

    private float[][] positions() {
        float[][] positions = new float[from.length][rows];
        for (int axis = 0; axis < from.length; axis++) {
            for (int place = 0; place < rows; place++) {
                positions[axis][edges.row(place)] = from[axis][place];
            }
        }
        return positions;
    }
}

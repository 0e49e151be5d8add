package reeb.plugins.embedders.umap;

import java.util.Arrays;
import reeb.kernels.base.Scramble;
import reeb.kernels.loops.UmapEdges;
import reeb.kernels.loops.UmapForces;
import reeb.kernels.loops.UmapMoves;

/**
 * Out-of-sample placement of one row on a map of UMAP whose rows are fixed: it starts at the weighted mean of its neighbours,
 * is attracted by these and repelled by rows drawn at random, as the rows of the map were.
 *
 * <p>See McInnes, Healy and Melville, arXiv:1802.03426, section 4.2. What repels a row is drawn by the place it starts from, so
 * that it ends in the same place whatever rows come with it. For one thread.
 */
public final class UmapOutOfSample {
    private static final float FULL_RATE = 0x1p32f;

    private final float[][] map;
    private final UmapForces forces;
    private final int epochs;
    private final double learningRate;
    private final float[] way;
    private final float[] step;

    /**
     * Prepares.
     *
     * @param map for each axis n positions; not changed
     * @param forces between rows
     * @param epochs how long a row moves, at least 1
     * @param learningRate how far it goes at first; falls with the cube of the time that is left, as that of the map:
     *     where it fell evenly, rows on a line were driven through groups that they could not pass again
     */
    public UmapOutOfSample(float[][] map, UmapForces forces, int epochs, double learningRate) {
        this.map = map;
        this.forces = forces;
        this.epochs = epochs;
        this.learningRate = learningRate;
        this.way = new float[map.length];
        this.step = new float[map.length];
    }

    /**
     * Moves a row. O(epochs k negatives).
     *
     * @param neighbors k rows of the map
     * @param strengths how strongly the row belongs to each, from 0 to 1, some above 0
     * @param position takes where the row comes to lie
     */
    public void place(int[] neighbors, double[] strengths, float[] position) {
        start(neighbors, strengths, position);
        int[] rates = rates(strengths);
        int seed = Arrays.hashCode(position);
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double left = (epochs - epoch + 1.0) / epochs;
            float rate = (float) (learningRate * left * left * left);
            int bits = Scramble.mix(seed + epoch);
            int draw = 0;
            for (int edge = 0; edge < rates.length; edge++) {
                int rateOfEdge = rates[edge];
                if (Integer.compareUnsigned(edge * UmapEdges.SPREAD + epoch * rateOfEdge, rateOfEdge) < 0) {
                    attract(neighbors[edge], position);
                    for (int i = 0; i < forces.negatives(); i++) {
                        repel(bits + draw++ * UmapEdges.SPREAD, position);
                    }
                    for (int axis = 0; axis < position.length; axis++) {
                        position[axis] += rate * step[axis];
                    }
                }
            }
        }
    }

    private void start(int[] neighbors, double[] strengths, float[] position) {
        double sum = Arrays.stream(strengths).sum();
        for (int axis = 0; axis < position.length; axis++) {
            double mean = 0;
            for (int i = 0; i < strengths.length; i++) {
                mean += strengths[i] / sum * map[axis][neighbors[i]];
            }
            position[axis] = (float) mean;
        }
    }

    /** Gives the share of the epochs in which each neighbour attracts, times 2^32: the strongest in all. */
    private static int[] rates(double[] strengths) {
        double strongest = Arrays.stream(strengths).max().orElse(1);
        return Arrays.stream(strengths)
                .mapToInt(strength -> (int) Math.min(0xffffffffL, (long) (strength / strongest * FULL_RATE)))
                .toArray();
    }

    private void attract(int other, float[] position) {
        float square = square(other, position);
        float strength = 0;
        if (square > 0) {
            float power = UmapMoves.power(square, forces.b());
            strength = -2 * forces.a() * forces.b() * power / (square * (power * forces.a() + 1));
        }
        for (int axis = 0; axis < step.length; axis++) {
            step[axis] = bounded(strength * way[axis]);
        }
    }

    private void repel(int bits, float[] position) {
        int other = (int) (((Scramble.mix(bits) & 0xffffffffL) * map[0].length) >>> 32);
        float square = square(other, position);
        float fading = (square + UmapMoves.NEAR) * (UmapMoves.power(square, forces.b()) * forces.a() + 1);
        float strength = 2 * forces.repulsion() * forces.b() / fading;
        for (int axis = 0; axis < step.length; axis++) {
            step[axis] += bounded(strength * way[axis]);
        }
    }

    private float square(int other, float[] position) {
        float square = 0;
        for (int axis = 0; axis < way.length; axis++) {
            way[axis] = position[axis] - map[axis][other];
            square += way[axis] * way[axis];
        }
        return square;
    }

    private static float bounded(float step) {
        return Math.clamp(step, -UmapMoves.FARTHEST, UmapMoves.FARTHEST);
    }
}

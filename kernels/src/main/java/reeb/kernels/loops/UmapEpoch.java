package reeb.kernels.loops;

import reeb.kernels.base.Scramble;

/** One round of moves: each row moves from where it was in the last round, seeing all others where they were. */
public final class UmapEpoch {
    /** Makes numbers in a row differ in all bits once mixed: 2^32 divided by the golden ratio. */
    private static final int SPREAD = 0x9E3779B9;

    private final UmapEdges edges;
    private final UmapForces forces;
    private final Positions positions;
    private final int number;
    private final float rate;
    private final int seed;

    /** Positions by place for each axis, counted round: the first places once more behind the last. */
    public static final class Positions {
        private final float[][] from;
        private final float[][] to;

        public Positions(float[][] from, float[][] to) {
            this.from = from;
            this.to = to;
        }
    }

    /**
     * Prepares one epoch.
     *
     * @param edges that attract
     * @param forces between rows
     * @param positions of the rows, which the epoch changes
     * @param number of the epoch, counted from 1
     * @param rate how far rows move
     * @param seed of the rows that repel
     */
    public UmapEpoch(UmapEdges edges, UmapForces forces, Positions positions, int number, float rate, int seed) {
        this.edges = edges;
        this.forces = forces;
        this.positions = positions;
        this.number = number;
        this.rate = rate;
        this.seed = seed;
    }

    /**
     * Gives the edges along which rows attract each other.
     *
     * @return the edges
     */
    public UmapEdges edges() {
        return edges;
    }

    /**
     * Tells how strongly rows attract and repel.
     *
     * @return the forces
     */
    public UmapForces forces() {
        return forces;
    }

    /**
     * Tells where rows are.
     *
     * @return for each axis the positions by place, and the first ones once more behind the last
     */
    public float[][] from() {
        return positions.from;
    }

    /**
     * Takes where rows go.
     *
     * @return for each axis the positions by place, to be overwritten
     */
    public float[][] to() {
        return positions.to;
    }

    /**
     * Counts the rounds.
     *
     * @return from 1
     */
    public int number() {
        return number;
    }

    /**
     * Tells how far rows go.
     *
     * @return a factor of their steps
     */
    public float rate() {
        return rate;
    }

    /**
     * Tells how long a step may be before the rate multiplies it, so that no row is thrown far off while the rate is high.
     *
     * @return the most along an axis
     */
    public float farthest() {
        return UmapMoves.FARTHEST / Math.max(1, rate);
    }

    /**
     * Counts the rows.
     *
     * @return n
     */
    public int rows() {
        return edges.rows();
    }

    /**
     * Gives the factor of the attraction.
     *
     * @return -2 a b
     */
    public float attraction() {
        return -2 * forces.a() * forces.b();
    }

    /**
     * Gives the factor of the repulsion.
     *
     * @return 2 gamma b
     */
    public float repulsion() {
        return 2 * forces.repulsion() * forces.b();
    }

    /**
     * Counts the rows that repel after each attraction: in two rounds as many as the forces say, since in two rounds each edge
     * moves both its ends twice.
     *
     * @return how many
     */
    public int negatives() {
        return (forces.negatives() + (number & 1)) / 2;
    }

    /**
     * Draws the place that repels the first of 16 places side by side; the others' are those behind it.
     *
     * @param group of 16 places
     * @param draw from 0
     * @return from 0 to n - 1
     */
    public int negative(int group, int draw) {
        int bits = Scramble.mix(Scramble.mix(seed + group) + draw * SPREAD);
        return (int) (((bits & 0xffffffffL) * rows()) >>> 32);
    }
}

package reeb.cli.bench;

import reeb.cli.bench.machine.Precision;

/**
 * How much one call of a benchmark does.
 *
 * <p>What the plain method would need: one that avoids work appears faster than it computes, and may pass the peak.
 *
 * @param flops multiplications and additions; 0 where they are not what it is about
 * @param precision of those
 * @param bytes of the data read and written, each counted once; 0 where they are not what it is about
 * @param threads how many may work; 0 for all
 */
record Work(double flops, Precision precision, double bytes, int threads) {
    /** Work of which only the time is told. */
    static Work untold() {
        return new Work(0, Precision.SINGLE, 0, 0);
    }

    static Work floats(double flops) {
        return new Work(flops, Precision.SINGLE, 0, 0);
    }

    static Work doubles(double flops) {
        return new Work(flops, Precision.DOUBLE, 0, 0);
    }

    static Work traffic(double bytes) {
        return new Work(0, Precision.SINGLE, bytes, 0);
    }

    /** The same on one thread. */
    Work alone() {
        return new Work(flops, precision, bytes, 1);
    }
}

package reeb.cli.bench;

import java.util.function.DoubleSupplier;

/**
 * The best rate of several calls, each held against the peaks right before and after it: whatever else the machine does
 * makes both slower, mostly.
 */
final class BestRate {
    private final double amount;
    private final DoubleSupplier measure;
    private double before;
    private double best;
    private double peak;
    private double share;

    /**
     * Measures the first peak.
     *
     * @param amount operations or bytes of a call
     * @param measure gives the machine's peak of them per second, now
     */
    BestRate(double amount, DoubleSupplier measure) {
        this.amount = amount;
        this.measure = measure;
        this.before = measure.getAsDouble();
    }

    /** Notes a call that just ended. */
    void add(double seconds) {
        double after = measure.getAsDouble();
        double around = Math.max(before, after);
        double reached = amount / seconds;
        best = Math.max(best, reached);
        peak = Math.max(peak, around);
        share = Math.max(share, reached / around);
        before = after;
    }

    Rate rate() {
        return new Rate(best, peak, Math.min(share, best / peak));
    }
}

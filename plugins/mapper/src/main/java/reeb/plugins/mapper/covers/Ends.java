package reeb.plugins.mapper.covers;

import java.util.Arrays;

/** Intervals given by their ends. */
final class Ends implements Intervals {
    private final double[] lows;
    private final double[] highs;
    private final boolean lowBelongs;
    private final boolean highBelongs;

    private Ends(double[] lows, double[] highs, boolean lowBelongs, boolean highBelongs) {
        this.lows = lows;
        this.highs = highs;
        this.lowBelongs = lowBelongs;
        this.highBelongs = highBelongs;
    }

    // The order of operations below is part of each convention: another order moves some ends by a last bit.

    static Ends kepler(Division axis) {
        int n = axis.count();
        double inner = ((n - 1) / (double) n) * axis.length();
        double inset = (axis.length() - inner) / 2;
        double radius = axis.length() / (2.0 * n * (1 - axis.overlap()));
        double[] centres = Division.spread(axis.from() + inset, axis.to() - inset, n);
        double[] lows = Arrays.stream(centres).map(centre -> centre - radius).toArray();
        double[] highs = Arrays.stream(centres).map(centre -> centre + radius).toArray();
        return new Ends(lows, highs, true, true);
    }

    static Ends giotto(Division axis) {
        int n = axis.count();
        double length = axis.length() / (n - (n - 1) * axis.overlap());
        double last = axis.from() + (n - 1) * (1 - axis.overlap()) * length;
        double[] lows = Division.spread(axis.from(), last, n);
        double[] highs = Arrays.stream(lows).map(low -> low + length).toArray();
        return new Ends(lows, highs, false, false).withoutOuterEnds();
    }

    static Ends mapperOfR(Division axis) {
        int n = axis.count();
        double length = axis.length() / (n - (n - 1) * axis.overlap());
        double step = length * (1 - axis.overlap());
        double[] lows = new double[n];
        Arrays.setAll(lows, i -> axis.from() + i * step);
        double[] highs = Arrays.stream(lows).map(low -> low + length).toArray();
        // R loses the largest value where its interval ends a last bit too soon; nobody wants that.
        highs[n - 1] = Math.max(highs[n - 1], axis.to());
        return new Ends(lows, highs, true, true);
    }

    static Ends gudhi(Division axis) {
        int n = axis.count();
        double p = axis.overlap();
        double[] ends = Division.spread(axis.from(), Math.nextUp(axis.to()), n + 1);
        double margin = p * ((Math.nextUp(axis.to()) - axis.from()) / n) / (2 - 2 * p);
        double[] lows = new double[n];
        double[] highs = new double[n];
        for (int i = 0; i < n; i++) {
            lows[i] = ends[i] - margin;
            highs[i] = ends[i + 1] + margin;
        }
        return new Ends(lows, highs, true, p >= 0.5).withoutOuterEnds();
    }

    /** For values that have been scaled to [0, 1]. */
    static Ends renom(Division axis) {
        double width = 1.0 / axis.count();
        double margin = width * axis.overlap();
        double[] lows = new double[axis.count()];
        double[] highs = new double[axis.count()];
        for (int i = 0; i < axis.count(); i++) {
            lows[i] = i * width - margin;
            highs[i] = (i + 1) * width + margin;
        }
        return new Ends(lows, highs, false, false);
    }

    private Ends withoutOuterEnds() {
        lows[0] = Double.NEGATIVE_INFINITY;
        highs[highs.length - 1] = Double.POSITIVE_INFINITY;
        return this;
    }

    @Override
    public int count() {
        return lows.length;
    }

    @Override
    public boolean startsBefore(int interval, double value) {
        return lowBelongs ? lows[interval] <= value : lows[interval] < value;
    }

    @Override
    public boolean endsAfter(int interval, double value) {
        return highBelongs ? value <= highs[interval] : value < highs[interval];
    }
}
